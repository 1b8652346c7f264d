package io.magictunnel.execution;

import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.input.Resumption;
import java.util.Optional;

/**
 * Somebody's wish to run a tool.
 *
 * @param arguments one JSON object in UTF-8
 * @param resumption what the client brings where the tool had asked for input before
 */
public record ToolCall(
        String toolName,
        byte[] arguments,
        Channel channel,
        RequestId requestId,
        Requester requester,
        Cancellation cancellation,
        Optional<Resumption> resumption) {

    /** The way in that was used. */
    public enum Channel {
        MCP,
        REST,
        PAGE
    }
}
