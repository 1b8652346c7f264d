package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmGateway;
import io.magictunnel.provider.chat.ChatAnswer;
import java.util.Optional;
import java.util.function.Function;

/** Language models that choose as a test says. */
public final class ModelChoices {

    private ModelChoices() {}

    /** No model is configured. */
    public static ModelChoice ofNobody(DiscoveryConfig config) {
        var choice = new ModelChoice();
        choice.config = config;
        return choice;
    }

    static ModelChoice of(Function<LlmCall, ChatAnswer> model) {
        var choice = new ModelChoice();
        choice.config = new DiscoveryConfig();
        choice.config.llmTarget = Optional.of("chooser/small");
        choice.gateway = new LlmGateway() {
            @Override
            public ChatAnswer chat(LlmCall call) throws DomainException {
                return model.apply(call);
            }
        };
        return choice;
    }
}
