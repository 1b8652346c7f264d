package io.magictunnel.registry;

import java.util.regex.Pattern;

/** The name under which clients see and call a tool. Unique in the catalogue. */
public record ToolName(String value) implements Comparable<ToolName> {

    /** What every known client accepts; stricter than the MCP specification, which also allows dots and 128 characters. */
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ToolName {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a tool name: 1 to 64 letters, digits, '_' or '-'".formatted(value));
        }
    }

    public static boolean isValid(String text) {
        return ALLOWED.matcher(text).matches();
    }

    @Override
    public int compareTo(ToolName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
