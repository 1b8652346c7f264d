package io.magictunnel.protocol.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A client's answers, each under the key of its question. */
public record InputAnswers(Map<String, InputAnswer> byKey) {

    public static final InputAnswers NONE = new InputAnswers(Map.of());

    public InputAnswers {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public InputAnswers and(InputAnswers more) {
        var all = new LinkedHashMap<>(byKey);
        all.putAll(more.byKey);
        return new InputAnswers(all);
    }

    /** The result under that key; empty where the client declined, or was not asked. */
    public Optional<RawJson> result(String key) {
        return byKey.get(key) instanceof InputAnswer.Given(var result) ? Optional.of(result) : Optional.empty();
    }

    /** The first refusal among them. */
    public Optional<JsonRpcError> refusal() {
        return byKey.values().stream()
                .flatMap(answer -> answer instanceof InputAnswer.Declined(var error)
                        ? Optional.of(error).stream()
                        : Optional.<JsonRpcError>empty().stream())
                .findFirst();
    }

    /** As {@code inputResponses}, which has no room for refusals. */
    public RawJson toRaw() {
        var json = new RawObject();
        byKey.forEach((key, answer) -> {
            if (answer instanceof InputAnswer.Given(var result)) {
                json.put(key, result);
            }
        });
        return json.toRaw();
    }
}
