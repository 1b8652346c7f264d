package io.magictunnel.registry;

import java.util.regex.Pattern;

/** The words that tools are sorted by, and how they may look. */
public enum Label {
    CATEGORY("[a-z0-9][a-z0-9_-]{0,49}", "1 to 50 lower case letters, digits, '_' or '-'"),
    TAG("[\\p{L}0-9][\\p{L}0-9 ._:-]{0,39}", "1 to 40 letters, digits, spaces, '.', '_', ':' or '-'");

    /** How many tags a tool may have. */
    public static final int MOST_TAGS = 20;

    private final Pattern pattern;
    private final String allowed;

    Label(String pattern, String allowed) {
        this.pattern = Pattern.compile(pattern);
        this.allowed = allowed;
    }

    public boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /** Completes the sentence "allowed are ...". */
    public String allowed() {
        return allowed;
    }
}
