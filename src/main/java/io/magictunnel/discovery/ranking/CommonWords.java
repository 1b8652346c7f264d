package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.ScorePart;
import io.magictunnel.registry.ToolDefinition;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ranks by how many words of the sentence stand in a tool's name and description. */
public final class CommonWords {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> asked;

    public CommonWords(String sentence) {
        asked = words(sentence);
    }

    /** Those that share a word, the best first. */
    public List<Hit> rank(Collection<ToolDefinition> tools) {
        return tools.stream()
                .map(this::hit)
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.tool()
                        .name()))
                .toList();
    }

    private Hit hit(ToolDefinition tool) {
        var shared = words(tool.name().value() + " " + tool.description());
        shared.retainAll(asked);
        var share = asked.isEmpty() ? 0 : (double) shared.size() / asked.size();
        return new Hit(tool, share, share, List.of(new ScorePart("words", share, 1, String.join(", ", shared))));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(GAPS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
