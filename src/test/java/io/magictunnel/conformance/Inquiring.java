package io.magictunnel.conformance;

import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.input.Resumption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How a fixture asks its client: in rounds where the client can be asked so, and otherwise at once. */
final class Inquiring {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Inquiring() {}

    /** Asks, and makes the tool's text of the answers. */
    static ToolOutcome then(Invocation call, InputRequests wish, Function<InputAnswers, String> text)
            throws InterruptedException {
        return then(call, wish, Optional.empty(), text);
    }

    /** @param state goes with the question, and must come back with the answer */
    static ToolOutcome then(
            Invocation call, InputRequests wish, Optional<String> state, Function<InputAnswers, String> text)
            throws InterruptedException {
        if (!call.requester().answersInRounds()) {
            return told(call.requester().ask(wish, PATIENCE), text);
        }
        var brought = answers(call.resumption(), wish);
        var open = wish.without(brought);
        return open.isEmpty() && (state.isEmpty() || stateOf(call).equals(state))
                ? told(brought, text)
                : new ToolOutcome.InputRequired((open.isEmpty() ? wish : open).toRaw(), state);
    }

    static Optional<String> stateOf(Invocation call) {
        return call.resumption().flatMap(Resumption::state);
    }

    /** What the client brought of what was asked; what is no object is no answer. */
    static InputAnswers answers(Optional<Resumption> resumption, InputRequests wish) {
        var answers = new LinkedHashMap<String, InputAnswer>();
        resumption.map(Resumption::inputResponses).orElse(Map.of()).forEach((key, answer) -> {
            if (wish.byKey().containsKey(key) && answer.isObject()) {
                answers.put(key, new InputAnswer.Given(answer));
            }
        });
        return new InputAnswers(answers);
    }

    static InputRequests one(String key, InputRequest request) {
        return InputRequests.of(key, request);
    }

    /** The text of a model's answer. */
    static String sampled(InputAnswers answers, String key) {
        return answers.result(key)
                .map(McpJson::tree)
                .map(answer -> answer.path("content").path("text").asString(""))
                .orElse("");
    }

    /** A field of a form that was filled in. */
    static String field(InputAnswers answers, String key, String field) {
        return answers.result(key)
                .flatMap(answer -> JsonRpcReader.member(answer, "content"))
                .flatMap(content -> JsonRpcReader.member(content, field))
                .flatMap(McpJson::text)
                .orElse("nobody");
    }

    private static ToolOutcome told(InputAnswers answers, Function<InputAnswers, String> text) {
        return answers.refusal()
                .<ToolOutcome>map(error -> ToolAnswer.text("No answer: " + error.message(), true))
                .orElseGet(() -> ToolAnswer.text(text.apply(answers), false));
    }

    static String all(InputAnswers answers) {
        return answers.byKey().keySet().stream()
                .map(key -> answers.result(key).map(RawJson::toString).orElse(""))
                .reduce("", String::concat);
    }
}
