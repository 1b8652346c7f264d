package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.text.AskedWords;
import io.magictunnel.discovery.text.ToolText;
import io.magictunnel.discovery.text.WordField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which words of a request stand where in a tool's text, in the words of whoever asked. */
final class WordsMet {

    private WordsMet() {}

    /** For example: "list, files" in its name; "folder" in its description. Each word is told once, where it counts most. */
    static String say(AskedWords asked, ToolText text, Set<WordField> fields) {
        var left = new TreeSet<>(asked.times().keySet());
        var met = new LinkedHashMap<WordField, String>();
        for (var field : WordField.values()) {
            if (fields.contains(field) && !left.isEmpty()) {
                var here = new ArrayList<>(asked.times().keySet());
                here.retainAll(left);
                here.retainAll(AskedWords.stemsOf(text, field));
                left.removeAll(here);
                if (!here.isEmpty()) {
                    met.put(field, here.stream().map(asked.written()::get).collect(Collectors.joining(", ")));
                }
            }
        }
        return met.isEmpty()
                ? "no word met"
                : met.entrySet().stream().map(WordsMet::phrase).collect(Collectors.joining("; "));
    }

    private static String phrase(Map.Entry<WordField, String> met) {
        return "%s: %s".formatted(met.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '), met.getValue());
    }
}
