package io.magictunnel.mcp;

import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.util.List;
import java.util.Optional;

/** What a method came to, before it is put into an envelope. */
sealed interface Outcome {

    /**
     * The method's result.
     *
     * @param result the result object, in the slices of which it is made
     */
    record Done(List<RawJson> result) implements Outcome {}

    /** The parameters are not what the method takes. A tool that failed is no fault but a result. */
    record Fault(JsonRpcError error) implements Outcome {}

    /** The reply to the request with that id. HTTP has done its part in either case. */
    default Answer answer(RawJson id) {
        return switch (this) {
            case Done done -> new Answer(200, McpJson.resultBody(id, done.result()));
            case Fault fault -> new Answer(200, JsonBody.of(McpJson.failure(Optional.of(id), fault.error())));
        };
    }
}
