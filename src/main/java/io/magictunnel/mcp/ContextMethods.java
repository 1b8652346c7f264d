package io.magictunnel.mcp;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.context.ContextCall;
import io.magictunnel.execution.context.ContextOutcome;
import io.magictunnel.execution.context.ContextReader;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** The methods about prompts and resources, for both generations of the protocol. */
@ApplicationScoped
public class ContextMethods {

    @Inject
    ContextReader reader;

    Outcome getPrompt(Map<String, RawJson> params, CallContext context) {
        var name = Optional.ofNullable(params.get("name")).flatMap(McpJson::text);
        if (name.isEmpty()) {
            return Outcome.invalidParams("'params.name' must be a string");
        }
        var arguments = params.getOrDefault("arguments", RawJson.EMPTY_OBJECT);
        if (!arguments.isObject()) {
            return Outcome.invalidParams("'params.arguments' must be an object");
        }
        return switch (reader.getPrompt(callOf(context), name.get(), arguments)) {
            case ContextOutcome.Unknown unknown -> Outcome.invalidParams("Unknown prompt: " + Excerpt.of(name.get()));
            case ContextOutcome.Answered answered -> Outcome.complete(answered.result(), context.version());
            case ContextOutcome.Declined declined -> new Outcome.Fault(declined.error());
            case ContextOutcome.InputRequired input -> new Outcome.InputRequired(input.inputRequests(), input.state());
            case ContextOutcome.Failed failed -> failed(failed);
        };
    }

    private static ContextCall callOf(CallContext context) {
        return new ContextCall(
                context.caller(),
                context.requestId(),
                context.requester(),
                context.cancellation(),
                context.resumption());
    }

    private static Outcome failed(ContextOutcome.Failed failed) {
        var code = failed.failure() == ToolFailure.INVALID_ARGUMENTS
                ? JsonRpcError.INVALID_PARAMS
                : JsonRpcError.INTERNAL_ERROR;
        return new Outcome.Fault(JsonRpcError.of(code, failed.details()));
    }
}
