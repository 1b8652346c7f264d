package io.magictunnel.enhancement.wording;

import io.magictunnel.registry.ToolName;
import java.util.Locale;

/** A name for people, of the one for programs. */
public final class Title {

    private Title() {}

    /** For example {@code Git log} of {@code git_log}. */
    public static String of(ToolName name) {
        var words = String.join(" ", Subject.wordsOf(name.value()));
        return words.isEmpty() ? name.value() : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
