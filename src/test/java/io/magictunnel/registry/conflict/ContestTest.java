package io.magictunnel.registry.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");
    private static final ToolSource FILE = new ToolSource.CapabilityFile("local.yaml");
    private static final ToolSource TWO = new ToolSource.UpstreamServer("two");

    private final Map<ToolSource, List<Offered>> offers = new LinkedHashMap<>();

    private record Offered(String name, ToolSource source) {}

    @BeforeEach
    void threeSourcesComeOneAfterTheOther() {
        offers.put(ONE, List.of(new Offered("same", ONE), new Offered("remote", ONE)));
        offers.put(FILE, List.of(new Offered("same", FILE), new Offered("local", FILE)));
        offers.put(TWO, List.of(new Offered("same", TWO), new Offered("remote", TWO)));
    }

    @Test
    void whatIsDefinedHereComesFirst() {
        var result = decide(ConflictPolicy.LOCAL_FIRST);

        assertThat(result.winners().get("same").source()).isEqualTo(FILE);
        assertThat(result.winners().get("remote").source()).isEqualTo(ONE);
        assertThat(result.leftOut())
                .containsOnly(
                        Map.entry(ONE, List.of("The tool 'same' is left out: the file 'local.yaml' has that name")),
                        Map.entry(
                                TWO,
                                List.of(
                                        "The tool 'remote' is left out: the server 'one' has that name",
                                        "The tool 'same' is left out: the file 'local.yaml' has that name")));
    }

    @Test
    void otherServersComeFirst() {
        offers.put(FILE, offers.remove(FILE));
        var first = new LinkedHashMap<ToolSource, List<Offered>>();
        first.put(FILE, offers.get(FILE));
        first.put(TWO, offers.get(TWO));

        assertThat(contest(ConflictPolicy.PROXY_FIRST)
                        .decide(first)
                        .winners()
                        .get("same")
                        .source())
                .isEqualTo(TWO);
    }

    @Test
    void whoeverCameFirstKeepsTheName() {
        assertThat(decide(ConflictPolicy.FIRST_FOUND).winners().get("same").source())
                .isEqualTo(ONE);
        assertThat(decide(ConflictPolicy.PREFIX).winners().get("same").source()).isEqualTo(ONE);
    }

    @Test
    void nobodyGetsANameThatSeveralWant() {
        var result = decide(ConflictPolicy.REJECT);

        assertThat(result.winners()).containsOnlyKeys("local");
        assertThat(result.leftOut().get(FILE))
                .containsExactly(
                        "The tool 'same' is left out: the server 'one' offers that name too, so nobody gets it");
    }

    @Test
    void onlyWhatIsNewIsTold() {
        var before = LeftOut.of(decide(ConflictPolicy.LOCAL_FIRST));
        offers.put(TWO, List.of(new Offered("same", TWO), new Offered("local", TWO)));

        var news = LeftOut.of(decide(ConflictPolicy.LOCAL_FIRST)).since(before);

        assertThat(news)
                .containsExactly(new NamesLeftOut(
                        TWO, List.of("The tool 'local' is left out: the file 'local.yaml' has that name")));
    }

    @Test
    void aLogIsToldOfThousandsInAFewLines() {
        var reasons = java.util.stream.IntStream.range(0, 2000)
                .mapToObj(Integer::toString)
                .toList();

        assertThat(new NamesLeftOut(ONE, reasons).excerpt()).hasSize(51).endsWith("1950 more names are taken");
    }

    private Contest.Result<String, Offered> decide(ConflictPolicy policy) {
        return contest(policy).decide(offers);
    }

    private static Contest<String, Offered> contest(ConflictPolicy policy) {
        return new Contest<>(policy, "tool", Offered::name);
    }
}
