package io.magictunnel.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.magictunnel.discovery.sense.MiniLm;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.UnavailableModelException;
import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.capability.CapabilityFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written requests find the shipped tools, with the model that is shipped. A change of ranking that makes it worse is seen here. */
class ShippedToolsTest {

    private static final Path REQUESTS = Path.of("src/test/resources/discovery/finding/queries.jsonl");

    private static MiniLm model;
    private static ToolFinders shipped;

    private record Request(String sentence, String tool) {}

    @BeforeAll
    static void indexTheShippedTools() throws IOException {
        try {
            model = MiniLm.load();
        } catch (UnavailableModelException noModel) {
            abort(noModel.getMessage());
        }
        shipped = ToolFinders.with(senses()).are(CapabilityFiles.toolsBelow(Path.of("capabilities")), tool -> true);
    }

    @AfterAll
    static void close() {
        if (model != null) {
            model.close();
        }
    }

    /** The bounds are a little below what was measured: processors differ in how they round. */
    @ParameterizedTest
    @CsvSource({
        "RULE_BASED, 0.56, 0.82",
        "SEMANTIC_BASED, 0.77, 0.93",
        "WEIGHTED, 0.77, 0.93",
        "HYBRID, 0.74, 0.93",
    })
    void theRightToolIsFirstOrAmongFive(DiscoveryMode mode, double first, double amongFive) throws IOException {
        var requests = requests();

        var ranks = requests.stream().map(request -> rank(mode, request)).toList();

        assertThat(share(ranks, 1)).isGreaterThanOrEqualTo(first);
        assertThat(share(ranks, 5)).isGreaterThanOrEqualTo(amongFive);
    }

    @Test
    void fourOfFiveRightToolsAreFoundWithTheUsualThreshold() throws IOException {
        var requests = requests();

        var sure = requests.stream()
                .filter(request -> shipped.find(request.sentence()).hits().stream()
                        .anyMatch(hit -> hit.tool().name().value().equals(request.tool())))
                .count();

        assertThat(sure).isGreaterThanOrEqualTo(requests.size() * 8L / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asdf qwer",
                "what is love",
                "lorem ipsum dolor sit amet",
                "tell me a joke",
                "marry me",
                "I feel sad today",
                "sing me a song about spring",
                "xyzzy"
            })
    void whatNoToolCanDoFindsNothingButTheNearest(String sentence) {
        var found = shipped.find(sentence);

        assertThat(found.hits()).isEmpty();
        assertThat(found.nearest()).hasSizeLessThanOrEqualTo(5);
    }

    private static int rank(DiscoveryMode mode, Request request) {
        var names = shipped
                .finder
                .find(
                        ToolFinders.ANNA,
                        new FindRequest(
                                request.sentence(), Optional.of(mode), 5, FindFilter.NONE, OptionalDouble.of(0)))
                .hits()
                .stream()
                .map(hit -> hit.tool().name().value())
                .toList();
        return names.contains(request.tool()) ? names.indexOf(request.tool()) + 1 : Integer.MAX_VALUE;
    }

    private static double share(List<Integer> ranks, int most) {
        return (double) ranks.stream().filter(rank -> rank <= most).count() / ranks.size();
    }

    private static List<Request> requests() throws IOException {
        return Files.readAllLines(REQUESTS).stream()
                .map(Json.MAPPER::readTree)
                .map(line -> new Request(
                        line.path("query").asString(),
                        line.path("relevant").path(0).asString()))
                .toList();
    }

    private static Senses senses() {
        return WordSenses.by(model);
    }
}
