package io.magictunnel.provider.grouping;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderError;
import java.util.List;
import java.util.Optional;

/** Reads the names of providers and models that somebody wrote down. */
public final class TargetTexts {

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_ITEM = 200;

    private TargetTexts() {}

    public static void requireName(String name) {
        if (!LlmTarget.isName(name)) {
            throw refusal("name", "found '%s'; allowed: %s".formatted(shortened(name), LlmTarget.NAME_RULE));
        }
    }

    public static List<LlmTarget> targets(String field, Optional<List<String>> written) {
        return texts(field, written).stream().map(LlmTarget::read).toList();
    }

    public static List<String> texts(String field, Optional<List<String>> written) {
        var texts = written.orElse(List.of());
        if (texts.size() > MOST_ITEMS) {
            throw refusal(field, "found %d; allowed: %d".formatted(texts.size(), MOST_ITEMS));
        }
        texts.forEach(text -> requireText(field, text));
        return texts;
    }

    public static void requireText(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_ITEM || text.chars().anyMatch(Character::isISOControl)) {
            throw refusal(
                    field,
                    "found '%s'; allowed: 1 to %d characters on one line".formatted(shortened(text), LONGEST_ITEM));
        }
    }

    public static DomainException refusal(String field, String message) {
        return new DomainException(ProviderError.PROVIDER_INVALID, "This is no provider", field + ": " + message);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ITEM ? text : text.substring(0, LONGEST_ITEM) + "...";
    }
}
