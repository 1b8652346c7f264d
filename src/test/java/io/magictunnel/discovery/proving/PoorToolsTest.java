package io.magictunnel.discovery.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.sense.Embedder;
import io.magictunnel.discovery.sense.RealModel;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.enhancement.proof.Proofs;
import io.magictunnel.enhancement.wording.WordsByRules;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.capability.CapabilityFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tools that are poorly described are found better in the words of the rules, by requests that people wrote for other ends. The
 * poor tools are the shipped ones with two words of their description left and none about their parameters.
 */
class PoorToolsTest {

    private static final Path REQUESTS = Path.of("src/test/resources/discovery/finding/queries.jsonl");

    private final Embedder model = RealModel.load();

    private record Request(String sentence, ToolName right) {}

    @Test
    void moreRequestsLeadToTheRightToolFirst() throws IOException {
        var poor = CapabilityFiles.toolsBelow(Path.of("capabilities")).stream()
                .map(PoorToolsTest::poor)
                .toList();
        var requests = requests();

        var before = hits(poor, requests);
        var after = hits(described(poor), requests);

        assertThat(sum(after)).isGreaterThanOrEqualTo(sum(before) + 4);
        assertThat(after).as("against %s", before).allSatisfy((tool, hits) -> assertThat(hits)
                .isGreaterThanOrEqualTo(before.get(tool)));
    }

    /** In the words that the proof lets through. */
    private List<ToolDefinition> described(List<ToolDefinition> poor) {
        var grounds = new TrialGrounds(WordSenses.by(model), poor);
        var proof = Proofs.on(grounds.ground);
        for (var tool : poor) {
            var words = WordsByRules.of(tool);
            if (proof.of(tool, words).orElseThrow().promoted()) {
                grounds.put(tool.with(words));
            }
        }
        return grounds.tools();
    }

    /** How many requests have each tool first that is right. */
    private Map<ToolName, Integer> hits(List<ToolDefinition> tools, List<Request> requests) {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        tools.forEach(tool -> byName.put(tool.name(), tool));
        var hits = new TreeMap<ToolName, Integer>();
        try (var catalogue = new TrialCatalogue()) {
            catalogue.become(byName, model::embed);
            for (var request : requests) {
                var meaning = Optional.of(SentenceMeaning.of(request.sentence(), model));
                var found = catalogue.find(DiscoveryMode.HYBRID, Sought.of(request.sentence(), meaning));
                var isHit = found.getFirst().name().equals(request.right());
                hits.merge(request.right(), isHit ? 1 : 0, Integer::sum);
            }
        }
        return hits;
    }

    private static int sum(Map<ToolName, Integer> hits) {
        return hits.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static ToolDefinition poor(ToolDefinition tool) {
        var words = Arrays.asList(tool.description().split("\\s+", -1));
        var schema = tool.inputSchema().deepCopy();
        schema.path("properties").forEach(PoorToolsTest::silence);
        return new ToolDefinition(
                tool.name(),
                Optional.empty(),
                String.join(" ", words.subList(0, 2)),
                schema,
                tool.wire(),
                "general",
                List.of(),
                tool.source(),
                tool.routing(),
                tool.hidden(),
                tool.enabled());
    }

    private static void silence(JsonNode parameter) {
        ((ObjectNode) parameter).remove(List.of("title", "description", "examples"));
    }

    private static List<Request> requests() throws IOException {
        return Files.readAllLines(REQUESTS).stream()
                .map(Json.MAPPER::readTree)
                .map(line -> new Request(
                        line.path("query").asString(),
                        new ToolName(line.path("relevant").path(0).asString())))
                .toList();
    }
}
