package io.magictunnel.enhancement.content;

import io.magictunnel.registry.ToolName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be written about a tool: two prompts, and two documents. */
public enum ContentKind {
    /** A prompt that leads through the use of the tool for a task. */
    USAGE(true, "task", "What is to be done"),
    /** A prompt that checks arguments before the tool is called. */
    VALIDATION(true, "arguments", "The arguments that are to be checked, as JSON"),
    /** A document that says all that is known of the tool. */
    DOCUMENTATION(false, "", ""),
    /** A document with calls as they could be made. */
    EXAMPLES(false, "", "");

    private final boolean isPrompt;
    private final String argument;
    private final String about;

    ContentKind(boolean isPrompt, String argument, String about) {
        this.isPrompt = isPrompt;
        this.argument = argument;
        this.about = about;
    }

    /** Otherwise it is a resource. */
    public boolean isPrompt() {
        return isPrompt;
    }

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a client may say with the prompt. */
    String argument() {
        return argument;
    }

    String argumentInWords() {
        return about;
    }

    /** By what clients ask for it: the name of a prompt, or the URI of a resource. */
    public String key(ToolName tool) {
        return isPrompt
                ? "%s_%s".formatted(tool.value(), spelling())
                : "magictunnel-tool://%s/%s"
                        .formatted(URLEncoder.encode(tool.value(), StandardCharsets.UTF_8), spelling());
    }

    static List<ContentKind> of(boolean prompts) {
        return Arrays.stream(values()).filter(kind -> kind.isPrompt == prompts).toList();
    }

    public static Optional<ContentKind> named(String spelling) {
        return Arrays.stream(values())
                .filter(kind -> kind.spelling().equals(spelling))
                .findFirst();
    }
}
