package io.magictunnel.execution.workbench;

import io.magictunnel.registry.ToolDefinition;
import java.util.Locale;

/**
 * Which tools are wanted. Everything that is not empty must hold.
 *
 * @param text any part of the name, the title, the description or a tag
 * @param source a capability file or a server
 * @param state {@code ready}, {@code hidden}, {@code unreachable}, {@code disabled} or {@code upstream}
 */
record ToolFilter(String text, String category, String source, String state) {

    boolean matches(ToolDefinition tool, ToolState actual) {
        return isOrEmpty(category, tool.category())
                && isOrEmpty(source, tool.source().name())
                && hasState(tool, actual)
                && mentions(tool, text.strip().toLowerCase(Locale.ROOT));
    }

    private boolean hasState(ToolDefinition tool, ToolState actual) {
        return switch (state) {
            case "" -> true;
            case "upstream" -> !tool.isOurs();
            default -> state.equals(actual.getWord());
        };
    }

    private static boolean isOrEmpty(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static boolean mentions(ToolDefinition tool, String wanted) {
        return contains(tool.name().value(), wanted)
                || contains(tool.description(), wanted)
                || tool.title().filter(title -> contains(title, wanted)).isPresent()
                || tool.tags().stream().anyMatch(tag -> contains(tag, wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
