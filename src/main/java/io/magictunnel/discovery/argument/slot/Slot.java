package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.WordForms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A place for one value.
 *
 * @param path the property, or the property of an object and that of the value in it
 * @param types what JSON Schema allows, {@code null} left out
 * @param nameWords the words of its name, in common form
 * @param textWords the words of its description that are not idle, without the examples
 */
public record Slot(
        List<String> path,
        JsonNode schema,
        Set<String> types,
        SlotRole role,
        boolean required,
        List<String> nameWords,
        List<String> textWords) {

    private static final Pattern EXAMPLES = Pattern.compile("(?i)\\b(?:such as|e\\.g\\.|for example|for instance)");
    private static final int MOST_WORDS = 14;

    static Slot of(List<String> path, JsonNode schema, boolean required) {
        var types = typesOf(schema);
        var nameWords = WordForms.of(path.getLast());
        var described = EXAMPLES.split(schema.path("description").asString(""), 2)[0];
        var textWords = WordForms.of(described).stream()
                .limit(MOST_WORDS)
                .filter(word -> !WordForms.isIdle(word))
                .toList();
        var role = SlotRole.of(types, schema, nameWords, textWords);
        return new Slot(List.copyOf(path), schema, types, role, required, nameWords, textWords);
    }

    public String name() {
        return String.join(".", path);
    }

    public String format() {
        return schema.path("format").asString("");
    }

    public String description() {
        return schema.path("description").asString("");
    }

    /** The slot for one element of a list. */
    Slot element() {
        var items = schema.path("items");
        var types = typesOf(items);
        var role = items.isEmpty() ? SlotRole.WORD : SlotRole.of(types, items, nameWords, textWords);
        return new Slot(path, items, types, role, required, nameWords, textWords);
    }

    boolean isNumeric() {
        return types.contains("integer") || types.contains("number");
    }

    private static Set<String> typesOf(JsonNode schema) {
        var types = new LinkedHashSet<String>();
        collect(schema, types);
        for (var key : List.of("anyOf", "oneOf")) {
            schema.path(key).forEach(branch -> collect(branch, types));
        }
        types.remove("null");
        return types;
    }

    private static void collect(JsonNode schema, Set<String> types) {
        var type = schema.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        type.forEach(name -> types.add(name.asString("")));
    }
}
