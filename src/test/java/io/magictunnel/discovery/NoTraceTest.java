package io.magictunnel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a caller may not use leaves no trace: the answer over all tools, cut to the caller's, is the answer of an index that never
 * held the others, hit for hit, score for score and word for word.
 */
class NoTraceTest {

    private static final int GRANTS = 100;
    private static final int REQUESTS = 100;
    private static final int TOOLS = 60;
    private static final List<DiscoveryMode> MODES = List.of(
            DiscoveryMode.RULE_BASED, DiscoveryMode.SEMANTIC_BASED, DiscoveryMode.HYBRID, DiscoveryMode.WEIGHTED);

    private final Random random = new Random(20_260_301);
    private final List<String> vocabulary =
            IntStream.range(0, 300).mapToObj(this::word).distinct().toList();

    @Test
    void forbiddenToolsChangeNeitherHitsNorScoresNorExplanations() {
        var all = ToolFinders.with(new WordSenses()).are(tools(), tool -> true);
        var compared = 0;

        for (var round = 0; round < GRANTS; round++) {
            var tools = tools();
            all.are(tools, tool -> true);
            var granted = granted(tools);
            all.may(tool -> granted.contains(tool.name()));
            var others = ToolFinders.with(new WordSenses())
                    .are(
                            tools.stream()
                                    .filter(tool -> granted.contains(tool.name()))
                                    .toList(),
                            tool -> true);
            for (var i = 0; i < REQUESTS; i++) {
                var request = request(tools);

                var found = all.finder.find(ToolFinders.ANNA, request);

                assertThat(timeless(found)).isEqualTo(timeless(others.finder.find(ToolFinders.ANNA, request)));
                compared++;
            }
        }

        assertThat(compared).isEqualTo(10_000);
    }

    private static Finding timeless(Finding found) {
        return new Finding(
                found.sentence(), found.mode(), found.hits(), found.nearest(), found.notices(), Duration.ZERO);
    }

    private Set<ToolName> granted(List<ToolDefinition> tools) {
        var share = random.nextDouble();
        return tools.stream()
                .map(ToolDefinition::name)
                .filter(name -> random.nextDouble() < share)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<ToolDefinition> tools() {
        var tools = new ArrayList<ToolDefinition>();
        for (var i = 0; i < TOOLS; i++) {
            tools.add(ToolFinders.tool("%s_%s_%d".formatted(any(), any(), i), sentence(3 + random.nextInt(12))));
        }
        return tools;
    }

    private FindRequest request(List<ToolDefinition> tools) {
        var sentence = random.nextInt(10) == 0
                ? tools.get(random.nextInt(tools.size())).name().value()
                : sentence(1 + random.nextInt(30));
        return new FindRequest(
                sentence,
                Optional.of(MODES.get(random.nextInt(MODES.size()))),
                1 + random.nextInt(10),
                FindFilter.NONE,
                OptionalDouble.of(random.nextDouble() / 2));
    }

    private String sentence(int words) {
        return IntStream.range(0, words).mapToObj(i -> any()).collect(Collectors.joining(" ")) + ".";
    }

    /** Some words are in every other text, and some in hardly any. */
    private String any() {
        var rank = random.nextDouble();
        return vocabulary.get((int) (rank * rank * rank * vocabulary.size()));
    }

    private String word(int number) {
        var letters = new StringBuilder();
        for (var i = 0; i < 3 + random.nextInt(3); i++) {
            letters.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return letters.toString();
    }
}
