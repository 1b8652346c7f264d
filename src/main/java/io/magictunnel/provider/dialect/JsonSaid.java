package io.magictunnel.provider.dialect;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what vendors say without being surprised by what they leave out. */
public final class JsonSaid {

    /** More than any call can use; a sum of some of them is still a number. */
    private static final long MOST = 1_000_000_000_000_000L;

    private JsonSaid() {}

    /** The text under that name; empty where there is none. */
    public static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    public static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty());
    }

    /** The count under that name; 0 where there is none. What is too large to be true is still large. */
    public static long count(JsonNode node, String name) {
        var said = node.path(name);
        var number = said.isNumber() && !said.canConvertToLong() ? said.doubleValue() : said.asLong(0);
        return (long) Math.clamp(number, 0, MOST);
    }
}
