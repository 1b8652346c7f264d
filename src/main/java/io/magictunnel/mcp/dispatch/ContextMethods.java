package io.magictunnel.mcp.dispatch;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.context.CompletionRef;
import io.magictunnel.execution.context.ContextCall;
import io.magictunnel.execution.context.ContextOutcome;
import io.magictunnel.execution.context.ContextReader;
import io.magictunnel.mcp.reading.ReadAnswer;
import io.magictunnel.mcp.reading.ResourceErrors;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
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
        var name = text(params, "name");
        if (name.isEmpty()) {
            return Outcome.invalidParams("'params.name' must be a string");
        }
        var arguments = params.getOrDefault("arguments", RawJson.EMPTY_OBJECT);
        if (!arguments.isObject()) {
            return Outcome.invalidParams("'params.arguments' must be an object");
        }
        return switch (reader.getPrompt(callOf(context), name.get(), arguments)) {
            case ContextOutcome.Unknown unknown -> unknownPrompt(name.get());
            case ContextOutcome.Answered answered -> Outcome.complete(answered.result(), context.version());
            case ContextOutcome unanswered -> unanswered(unanswered, context);
        };
    }

    Outcome read(Map<String, RawJson> params, CallContext context) {
        var uri = text(params, "uri");
        if (uri.isEmpty()) {
            return Outcome.invalidParams("'params.uri' must be a string");
        }
        return switch (reader.read(callOf(context), uri.get())) {
            case ContextOutcome.Unknown unknown ->
                new Outcome.Fault(ResourceErrors.unknown(uri.get(), context.version()));
            case ContextOutcome.Answered answered ->
                new Outcome.Done(ReadAnswer.of(answered.result(), context.version()));
            case ContextOutcome.Declined declined ->
                new Outcome.Fault(ResourceErrors.ofRead(declined.error(), uri.get(), context.version()));
            case ContextOutcome unanswered -> unanswered(unanswered, context);
        };
    }

    Outcome complete(Map<String, RawJson> params, CallContext context) {
        var ref = Optional.ofNullable(params.get("ref")).flatMap(ContextMethods::ref);
        if (ref.isEmpty()) {
            return Outcome.invalidParams(
                    "'params.ref' must be a 'ref/prompt' with a 'name' or a 'ref/resource' with a 'uri'");
        }
        var argument = params.get("argument");
        if (argument == null || !isArgument(argument)) {
            return Outcome.invalidParams("'params.argument' must be an object with the strings 'name' and 'value'");
        }
        var known = Optional.ofNullable(params.get("context"));
        if (known.isPresent() && !known.get().isObject()) {
            return Outcome.invalidParams("'params.context' must be an object");
        }
        return switch (reader.complete(callOf(context), ref.get(), argument, known)) {
            case ContextOutcome.Unknown unknown ->
                switch (ref.get()) {
                    case CompletionRef.OfPrompt(var name) -> unknownPrompt(name);
                    case CompletionRef.OfResource(var uri) ->
                        new Outcome.Fault(ResourceErrors.unknown(uri, context.version()));
                };
            case ContextOutcome.Answered answered -> Outcome.complete(answered.result(), context.version());
            case ContextOutcome unanswered -> unanswered(unanswered, context);
        };
    }

    private static Outcome unanswered(ContextOutcome outcome, CallContext context) {
        return switch (outcome) {
            case ContextOutcome.Declined(var error) ->
                new Outcome.Fault(ResourceErrors.translated(error, context.version()));
            case ContextOutcome.InputRequired(var requests, var state) -> new Outcome.InputRequired(requests, state);
            case ContextOutcome.Failed(var failure, var details) ->
                new Outcome.Fault(JsonRpcError.of(codeOf(failure), details));
            case ContextOutcome.Answered answered -> Outcome.complete(answered.result(), context.version());
            case ContextOutcome.Unknown unknown -> Outcome.invalidParams("Not found");
        };
    }

    private static Outcome unknownPrompt(String name) {
        return Outcome.invalidParams("Unknown prompt: " + Excerpt.of(name));
    }

    private static int codeOf(ToolFailure failure) {
        return failure == ToolFailure.INVALID_ARGUMENTS ? JsonRpcError.INVALID_PARAMS : JsonRpcError.INTERNAL_ERROR;
    }

    private static Optional<CompletionRef> ref(RawJson written) {
        var members = JsonRpcReader.members(written);
        return switch (text(members, "type").orElse("")) {
            case "ref/prompt" -> text(members, "name").map(CompletionRef.OfPrompt::new);
            case "ref/resource" -> text(members, "uri").map(CompletionRef.OfResource::new);
            default -> Optional.empty();
        };
    }

    private static boolean isArgument(RawJson argument) {
        var members = JsonRpcReader.members(argument);
        return text(members, "name").isPresent() && text(members, "value").isPresent();
    }

    private static Optional<String> text(Map<String, RawJson> members, String key) {
        return Optional.ofNullable(members.get(key)).flatMap(McpJson::text);
    }

    private static ContextCall callOf(CallContext context) {
        return new ContextCall(
                context.caller(),
                context.requestId(),
                context.requester(),
                context.cancellation(),
                context.resumption());
    }
}
