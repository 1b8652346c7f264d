package io.magictunnel.provider;

import io.magictunnel.platform.DomainException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is to be asked.
 *
 * @param name of a provider, or of a group among whose members the load is balanced
 * @param model absent where the request's own model is meant, or that of each member of the group
 */
public record LlmTarget(String name, Optional<String> model) {

    /** What providers and groups may be called. */
    public static final String NAME_RULE = "1 to 60 letters, digits, '_' or '-', the first a letter or digit";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final int LONGEST_MODEL = 200;

    public LlmTarget {
        if (!isName(name)
                || model.filter(text -> text.isBlank() || text.length() > LONGEST_MODEL)
                        .isPresent()) {
            throw new DomainException(
                    ProviderError.PROVIDER_INVALID,
                    "'%s' names no provider".formatted(name),
                    "allowed: PROVIDER or PROVIDER/MODEL; a provider's name is %s, a model's has up to %d characters"
                            .formatted(NAME_RULE, LONGEST_MODEL));
        }
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public static LlmTarget of(String name) {
        return new LlmTarget(name, Optional.empty());
    }

    /** Reads {@code openai} or {@code openai/gpt-4.1}. What a model is called may hold slashes. */
    public static LlmTarget read(String written) {
        var slash = written.indexOf('/');
        return slash < 0
                ? of(written)
                : new LlmTarget(written.substring(0, slash), Optional.of(written.substring(slash + 1)));
    }

    public String spelling() {
        return model.map(text -> name + "/" + text).orElse(name);
    }
}
