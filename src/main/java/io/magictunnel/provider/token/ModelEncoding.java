package io.magictunnel.provider.token;

import com.knuddels.jtokkit.api.EncodingType;
import io.magictunnel.provider.ProviderKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which models have public tokens, and which ones. A model that is not listed is estimated: a wrong table would be off without
 * anybody noticing.
 */
final class ModelEncoding {

    private static final List<Entry> OPENAI = List.of(
            new Entry(
                    "(chat)?gpt-4o.*|gpt-4\\.[15].*|gpt-5.*|o[134](-.*)?|codex-mini.*|gpt-oss.*",
                    EncodingType.O200K_BASE),
            new Entry(
                    "gpt-4(-.*)?|gpt-3\\.5-turbo.*|gpt-35-turbo.*|text-embedding-(3|ada).*", EncodingType.CL100K_BASE));

    /** Open weights keep their tokens wherever they run. */
    private static final List<Entry> ANYWHERE = List.of(new Entry("(.*/)?gpt-oss.*", EncodingType.O200K_BASE));

    private static final Pattern TRAINED = Pattern.compile("ft:([^:]+):.*");

    private ModelEncoding() {}

    private record Entry(Pattern models, EncodingType encoding) {

        Entry(String models, EncodingType encoding) {
            this(Pattern.compile(models), encoding);
        }
    }

    /** @param model what a deployment runs, not how it is called */
    static Optional<EncodingType> of(ProviderKind kind, String model) {
        var name = TRAINED.matcher(model).replaceFirst("$1");
        return table(kind).stream()
                .filter(entry -> entry.models().matcher(name).matches())
                .map(Entry::encoding)
                .findFirst();
    }

    private static List<Entry> table(ProviderKind kind) {
        return switch (kind) {
            case OPENAI, AZURE_OPENAI -> OPENAI;
            case OLLAMA, LM_STUDIO, CUSTOM -> ANYWHERE;
            case ANTHROPIC, GOOGLE, BUILTIN -> List.of();
        };
    }
}
