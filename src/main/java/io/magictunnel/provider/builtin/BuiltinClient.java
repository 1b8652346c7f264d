package io.magictunnel.provider.builtin;

import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmClient;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.Ability;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ModelAbilities;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.chat.ModelEntry.Lifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Answers by rules. Which rules is told by what is asked for; what there are no rules for is refused by name.
 */
@ApplicationScoped
public class BuiltinClient implements LlmClient {

    /** The only model. */
    public static final String MODEL = "rules-1";

    private static final ModelAbilities ABILITIES =
            ModelAbilities.UNKNOWN.without(Ability.values()).with(Ability.SYSTEM, Ability.STRUCTURED_OUTPUT);

    @Inject
    @Any
    Instance<BuiltinRules> rules;

    @Override
    public ProviderKind kind() {
        return ProviderKind.BUILTIN;
    }

    @Override
    public ChatAnswer chat(Connection to, ChatRequest request) {
        if (!request.model().equals(MODEL)) {
            throw new LlmFailure(
                    FailureKind.NOT_FOUND,
                    "Provider '%s' has no model '%s'; its only one is '%s'"
                            .formatted(to.provider(), request.model(), MODEL));
        }
        var purpose = to.purpose().orElse("chat");
        return known().stream()
                .filter(rule -> rule.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(() -> cannot(to, purpose))
                .answer(request);
    }

    @Override
    public ChatAnswer stream(Connection to, ChatRequest request, Consumer<ChatPiece> pieces) {
        var answer = chat(to, request);
        pieces.accept(new ChatPiece.Text(answer.text()));
        pieces.accept(new ChatPiece.Used(answer.usage()));
        return answer;
    }

    @Override
    public List<ModelEntry> models(Connection to) {
        return List.of(new ModelEntry(
                MODEL,
                "Rules, not a model",
                OptionalLong.empty(),
                OptionalLong.empty(),
                ABILITIES,
                Lifecycle.ACTIVE,
                Optional.empty()));
    }

    @Override
    public OptionalLong countTokens(Connection to, ChatRequest request) {
        return OptionalLong.empty();
    }

    List<BuiltinRules> known() {
        return rules.stream().toList();
    }

    private LlmFailure cannot(Connection to, String purpose) {
        var known = known().stream().map(BuiltinRules::purpose).sorted().toList();
        return new LlmFailure(
                FailureKind.INVALID_REQUEST,
                "Provider '%s' works by rules and has none for '%s'%s; that needs a provider with a model"
                        .formatted(to.provider(), purpose, known.isEmpty() ? "" : ", only for " + known));
    }
}
