package io.magictunnel.provider.wire;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A whole answer.
 *
 * @param requestId how the vendor calls this call
 */
public record JsonReply(JsonNode json, Optional<String> requestId) {}
