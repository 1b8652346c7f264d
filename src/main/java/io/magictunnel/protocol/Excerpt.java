package io.magictunnel.protocol;

/** Somebody else's text, cut to a length that is bearable in a message. */
public final class Excerpt {

    private static final int LENGTH = 120;

    private Excerpt() {}

    public static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
