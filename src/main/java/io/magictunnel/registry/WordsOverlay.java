package io.magictunnel.registry;

import io.magictunnel.registry.words.DefinitionHash;
import io.magictunnel.registry.words.ToolWords;
import java.util.HashMap;
import java.util.Map;

/**
 * Lays better words over tools. What was laid over once is remembered: with thousands of tools, a change of one costs no look at
 * the others. Not safe for use by several threads.
 */
final class WordsOverlay {

    private final Map<ToolName, ToolWords> words;
    private final Map<ToolName, Laid> laid = new HashMap<>();

    private record Laid(ToolDefinition source, ToolDefinition result) {}

    WordsOverlay(Map<ToolName, ToolWords> words) {
        this.words = Map.copyOf(words);
    }

    /** Other words; what was laid over with the same ones is remembered further on. */
    WordsOverlay with(Map<ToolName, ToolWords> others) {
        var next = new WordsOverlay(others);
        laid.forEach((name, known) -> {
            if (words.get(name).equals(others.get(name))) {
                next.laid.put(name, known);
            }
        });
        return next;
    }

    /** The tool in better words, where there are some for what its source says of it now; else the tool itself. */
    ToolDefinition over(ToolDefinition tool) {
        var better = words.get(tool.name());
        if (better == null) {
            return tool;
        }
        var known = laid.get(tool.name());
        if (known == null || !known.source().equals(tool)) {
            known = new Laid(tool, described(tool, better));
            laid.put(tool.name(), known);
        }
        return known.result();
    }

    private static ToolDefinition described(ToolDefinition tool, ToolWords better) {
        return better.definition().equals(DefinitionHash.of(tool.wire())) ? tool.with(better) : tool;
    }
}
