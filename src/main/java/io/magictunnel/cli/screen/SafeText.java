package io.magictunnel.cli.screen;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Text that is safe on a terminal: words from elsewhere can neither move the cursor nor hide in it. */
final class SafeText {

    private SafeText() {}

    /** On one line. */
    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                clean.append(' ');
            } else if (isHarmless(point)) {
                clean.appendCodePoint(point);
            } else {
                clean.append('\uFFFD');
            }
        });
        return clean.toString();
    }

    /** A value in a cell; absent ones are empty. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING, NULL -> "";
            case ARRAY ->
                String.join(", ", value.valueStream().map(SafeText::of).toList());
            case NUMBER -> number(value);
            case OBJECT -> of(value.toString());
            default -> of(value.asString());
        };
    }

    private static String number(JsonNode value) {
        return value.isIntegralNumber()
                ? value.bigIntegerValue().toString()
                : String.format(Locale.ROOT, "%.4f", value.doubleValue()).replaceFirst("\\.?0+$", "");
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == '\u200D';
            default -> true;
        };
    }
}
