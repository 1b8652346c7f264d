package io.magictunnel.mcp;

import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.util.List;
import java.util.Optional;

/** What a method came to, before it is put into an envelope. */
sealed interface Outcome {

    RawJson COMPLETE = RawJson.of("\"resultType\":\"complete\"");

    /**
     * The method's result.
     *
     * @param result the result object, in the slices of which it is made
     */
    record Done(List<RawJson> result) implements Outcome {}

    /** The parameters are not what the method takes. A tool that failed is no fault but a result. */
    record Fault(JsonRpcError error) implements Outcome {}

    /** The client has to be asked for input first; its endpoint knows how, or that it cannot be. */
    record InputRequired(RawJson inputRequests, Optional<String> state) implements Outcome {}

    /** A result that needs nothing more, as the revision wants it. */
    static Outcome complete(RawJson result, ProtocolVersion version) {
        return new Done(version.isStateless() ? McpJson.withMember(result, "resultType", COMPLETE) : List.of(result));
    }

    static Outcome invalidParams(String message) {
        return new Fault(JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }

    /** The reply to the request with that id. HTTP has done its part, unless the revision wants it to say more. */
    default Answer answer(RawJson id) {
        return switch (this) {
            case Done done -> new Answer(200, McpJson.resultBody(id, done.result()));
            case Fault fault ->
                new Answer(statusOf(fault.error()), JsonBody.of(McpJson.failure(Optional.of(id), fault.error())));
            case InputRequired input -> throw new IllegalStateException("Input is asked for, which is no answer");
        };
    }

    private static int statusOf(JsonRpcError error) {
        return error.code() == JsonRpcError.MISSING_CAPABILITY ? 400 : 200;
    }
}
