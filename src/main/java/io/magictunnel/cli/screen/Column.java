package io.magictunnel.cli.screen;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A column of a table: its title, and what it shows of a row. */
public record Column(String title, Function<JsonNode, String> value) {

    /** @param pointer the field, or the way to it, as in {@code condition/state} */
    public static Column of(String title, String pointer) {
        return new Column(title, row -> SafeText.of(row.at("/" + pointer)));
    }
}
