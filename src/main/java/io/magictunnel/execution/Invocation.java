package io.magictunnel.execution;

import io.magictunnel.execution.argument.ArgumentCheck;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.security.Caller;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of one tool, permitted and validated.
 *
 * @param argumentBytes the arguments as the caller sent them, one JSON object in UTF-8; forwarded as they are where nothing changes
 * @param arguments the same, read; defaults of the schema are filled in by {@link ArgumentCheck}
 * @param channel the way in that was used, for calls that this one makes in turn
 */
public record Invocation(
        Caller caller,
        byte[] argumentBytes,
        ObjectNode arguments,
        Requester requester,
        Cancellation cancellation,
        Optional<Resumption> resumption,
        ToolCall.Channel channel,
        RequestId requestId) {}
