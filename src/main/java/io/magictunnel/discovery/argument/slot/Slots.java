package io.magictunnel.discovery.argument.slot;

import io.magictunnel.discovery.argument.sentence.WordForms;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.schema.SchemaWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** All places that a tool's input schema has, those of objects within it included, one level deep. */
public record Slots(List<String> toolWords, List<Slot> all, Map<String, Integer> slotsByWord) {

    /** More than these are not looked at. */
    private static final int MOST = 100;

    public Slots {
        all = List.copyOf(all);
    }

    public static Slots of(ToolDefinition tool) {
        var found = new ArrayList<Slot>();
        var root = SchemaWords.of(tool.inputSchema());
        for (var name : root.schema().path("properties").propertyNames()) {
            var property = root.property(name);
            add(found, List.of(name), property, root.requires(name));
            for (var inner : property.schema().path("properties").propertyNames()) {
                var required = root.requires(name) && property.requires(inner);
                add(found, List.of(name, inner), property.property(inner), required);
            }
        }
        return new Slots(WordForms.of(tool.name().value()), found, counted(found));
    }

    private static void add(List<Slot> found, List<String> path, SchemaWords property, boolean required) {
        if (found.size() < MOST && property.schema().isObject()) {
            found.add(Slot.of(path, property.schema(), required));
        }
    }

    private static Map<String, Integer> counted(List<Slot> slots) {
        var counts = new HashMap<String, Integer>();
        for (var slot : slots) {
            var words = new HashSet<>(slot.nameWords());
            words.addAll(slot.textWords());
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return Map.copyOf(counts);
    }

    /** Whether it is a word with which several slots are described. */
    boolean share(String word) {
        return slotsByWord.getOrDefault(word, 0) > 1;
    }

    /** Whether a word names or describes any slot, and so is no value. */
    boolean speakOf(String word) {
        return slotsByWord.containsKey(word);
    }

    boolean isName(String word, Slot except) {
        return all.stream()
                .anyMatch(slot -> !slot.equals(except) && slot.nameWords().contains(word));
    }

    /** Whether no other slot takes numbers. */
    boolean isOnlyNumeric(Slot slot) {
        return all.stream().filter(Slot::isNumeric).allMatch(slot::equals);
    }
}
