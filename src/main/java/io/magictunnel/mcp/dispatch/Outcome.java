package io.magictunnel.mcp.dispatch;

import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.protocol.CallToolResult;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.util.List;
import java.util.Optional;

/** What a method came to, before it is put into an envelope. */
public sealed interface Outcome {

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

    /**
     * What another server said instead of an answer, as far as the revision has such an error. Where it has none, a tool's
     * caller is told in words.
     */
    static Outcome declined(JsonRpcError error, ProtocolVersion version) {
        return isIn(version, error.code())
                ? new Fault(error)
                : complete(CallToolResult.failed(error.message()), version);
    }

    private static boolean isIn(ProtocolVersion version, int code) {
        return switch (code) {
            case JsonRpcError.MISSING_CAPABILITY -> version.isStateless();
            case JsonRpcError.URL_ELICITATION_REQUIRED -> version == ProtocolVersion.V2025_11_25;
            default -> true;
        };
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
