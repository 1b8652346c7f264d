package io.magictunnel.provider.dialect;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what vendors say without being surprised by what they leave out. */
public final class JsonSaid {

    private JsonSaid() {}

    /** The text under that name; empty where there is none. */
    public static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    public static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty());
    }

    /** The count under that name; 0 where there is none. */
    public static long count(JsonNode node, String name) {
        return Math.max(0, node.path(name).asLong(0));
    }
}
