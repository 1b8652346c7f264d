package io.magictunnel.provider.choice;

import io.magictunnel.provider.LlmTarget;
import java.util.List;

/**
 * Who is asked instead, in order.
 *
 * @param general where a provider fails, is broken or busy
 * @param contextWindow where the request was too long for the model
 * @param contentPolicy where the provider did not want to answer such a request
 */
public record Fallbacks(List<LlmTarget> general, List<LlmTarget> contextWindow, List<LlmTarget> contentPolicy) {

    public static final Fallbacks NONE = new Fallbacks(List.of(), List.of(), List.of());

    public Fallbacks {
        general = List.copyOf(general);
        contextWindow = List.copyOf(contextWindow);
        contentPolicy = List.copyOf(contentPolicy);
    }

    List<LlmTarget> after(Setback setback) {
        return switch (setback) {
            case PROVIDER -> general;
            case CONTEXT_WINDOW -> contextWindow;
            case CONTENT_POLICY -> contentPolicy;
            case FINAL -> List.of();
        };
    }
}
