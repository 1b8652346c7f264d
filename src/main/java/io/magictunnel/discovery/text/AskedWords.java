package io.magictunnel.discovery.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request as words.
 *
 * @param times each stem, in the order of the sentence, with how often it is in it
 * @param written each stem as it was written first
 */
public record AskedWords(Map<String, Integer> times, Map<String, String> written, List<String> pairs) {

    /** More words than these say nothing new. */
    private static final int MOST = 64;

    public AskedWords {
        times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
        written = Map.copyOf(written);
        pairs = List.copyOf(pairs);
    }

    public static AskedWords of(String sentence) {
        var times = new LinkedHashMap<String, Integer>();
        var written = new LinkedHashMap<String, String>();
        var words = Words.ofRequest(sentence);
        for (var word : words) {
            if (times.size() < MOST || times.containsKey(word.stem())) {
                times.merge(word.stem(), 1, Integer::sum);
                written.putIfAbsent(word.stem(), word.written());
            }
        }
        var stems = words.stream().map(Words.Word::stem).limit(MOST).toList();
        return new AskedWords(
                times, written, Words.pairs(stems).stream().distinct().toList());
    }

    /** The stems that stand in one part of a tool's text. */
    public static Set<String> stemsOf(ToolText text, WordField field) {
        return Set.copyOf(Words.ofTool(field.of(text)));
    }
}
