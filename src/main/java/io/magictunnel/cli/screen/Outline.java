package io.magictunnel.cli.screen;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer that is no table: one line for each value, indented as it is nested. */
final class Outline {

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    static List<String> of(JsonNode answer) {
        var outline = new Outline();
        outline.fields(answer, "");
        return List.copyOf(outline.lines);
    }

    private void fields(JsonNode object, String indent) {
        var width = object.propertyStream()
                .filter(field -> !isNested(field.getValue()))
                .mapToInt(field -> field.getKey().length() + 1)
                .max()
                .orElse(0);
        object.propertyStream().forEach(field -> {
            var label = SafeText.of(field.getKey()).replace('_', ' ') + ":";
            if (isNested(field.getValue())) {
                lines.add(indent + label);
                nested(field.getValue(), indent + "  ");
            } else {
                lines.add((indent + label + " ".repeat(width - field.getKey().length()) + SafeText.of(field.getValue()))
                        .stripTrailing());
            }
        });
    }

    private void nested(JsonNode value, String indent) {
        if (value.isObject()) {
            fields(value, indent);
            return;
        }
        value.valueStream().forEach(item -> {
            if (item.isObject()) {
                var from = lines.size();
                fields(item, indent + "  ");
                if (lines.size() > from) {
                    lines.set(from, indent + "- " + lines.get(from).strip());
                }
            } else {
                lines.add(indent + "- " + SafeText.of(item));
            }
        });
    }

    /** Lists of short values stay on their line. */
    private static boolean isNested(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .anyMatch(item -> item.isContainer() || item.asString("").length() > 30);
        }
        return value.isObject() && !value.isEmpty();
    }
}
