package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;

/**
 * The last message of an exchange.
 *
 * @param httpStatus counts where it travels as one JSON body; a stream has sent its status long before
 */
public record Answer(int httpStatus, JsonBody body) {}
