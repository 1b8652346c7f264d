package io.magictunnel.upstream.session;

/** Text that a server wrote, made fit for our messages and logs: one line, bounded, without control characters. */
public final class ForeignText {

    private static final int LONGEST = 300;

    private ForeignText() {}

    public static String oneLine(String text) {
        return oneLine(text, LONGEST);
    }

    public static String oneLine(String text, int longest) {
        var line = new StringBuilder(Math.min(text.length(), longest) + 1);
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(line::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest
                ? line.append('…').toString()
                : line.toString();
    }
}
