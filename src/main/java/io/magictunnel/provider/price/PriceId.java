package io.magictunnel.provider.price;

import io.magictunnel.provider.ProviderKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** How price lists call a model of a provider. */
public final class PriceId {

    /** A model of one's own that was trained from a listed one: {@code ft:MODEL:whose:name:number}. */
    private static final Pattern TRAINED = Pattern.compile("(ft:[^:]+):.*");

    private PriceId() {}

    /**
     * @param baseModel what a deployment runs, or how price lists call it: for providers whose names for models are their own
     */
    public static String of(ProviderKind kind, String model, Optional<String> baseModel) {
        var named = baseModel.orElse(model);
        return switch (kind) {
            case OPENAI -> TRAINED.matcher(named).replaceFirst("$1");
            case ANTHROPIC -> named;
            case AZURE_OPENAI -> within("azure", named);
            case GOOGLE -> within("gemini", named.startsWith("models/") ? named.substring("models/".length()) : named);
            case OLLAMA -> within("ollama", named);
            case LM_STUDIO -> within("lm_studio", named);
            case BUILTIN -> within("builtin", named);
            case CUSTOM -> baseModel.orElseGet(() -> within("custom", model));
        };
    }

    /** Whether it runs where nobody charges by the token. Ollama also passes on to machines of others. */
    public static boolean isLocal(ProviderKind kind, String model) {
        return switch (kind) {
            case LM_STUDIO, BUILTIN -> true;
            case OLLAMA -> !model.endsWith("-cloud") && !model.endsWith(":cloud");
            case OPENAI, ANTHROPIC, AZURE_OPENAI, GOOGLE, CUSTOM -> false;
        };
    }

    private static String within(String vendor, String model) {
        return model.startsWith(vendor + "/") ? model : vendor + "/" + model;
    }
}
