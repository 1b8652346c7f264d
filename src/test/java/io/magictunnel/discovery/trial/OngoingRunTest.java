package io.magictunnel.discovery.trial;

import static io.magictunnel.discovery.DiscoveryMode.HYBRID;
import static io.magictunnel.discovery.DiscoveryMode.RULE_BASED;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class OngoingRunTest {

    private static final Caller ANN = new Caller("1", "ann", Role.OPERATOR, Optional.empty());
    private static final Instant START = Instant.parse("2026-03-20T12:00:00Z");
    private static final List<SavedCase> CASES = List.of(
            SavedCaseTest.saved("first grep", List.of("grep")), SavedCaseTest.saved("second", List.of("read_file")));

    private final ToolFinder finder = new ToolFinder() {
        @Override
        public Finding find(Caller caller, FindRequest request) {
            return new Finding(
                    request.sentence(),
                    request.mode().orElseThrow(),
                    request.mode().get() == HYBRID ? hits("grep", "read_file") : List.of(),
                    List.of(),
                    List.of(),
                    Duration.ofMillis(1));
        }
    };

    @Test
    void triesEachCaseInEachMode() {
        var run = new OngoingRun(ANN, START, CASES, Set.of(HYBRID, RULE_BASED));

        var attempts = run.tryAll(finder);

        assertThat(attempts).hasSize(4);
        assertThat(run.done()).isEqualTo(run.total()).isEqualTo(4);
        assertThat(attempts.stream().filter(attempt -> attempt.mode() == HYBRID).map(Attempt::rank))
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
        assertThat(attempts.stream().filter(attempt -> attempt.mode() == RULE_BASED))
                .allSatisfy(attempt -> assertThat(attempt.rank()).isEmpty());
    }

    @Test
    void sumsUpByMode() {
        var run = new OngoingRun(ANN, START, CASES, Set.of(HYBRID, RULE_BASED));

        var ended = run.ended(TestRun.Ending.DONE, START.plusSeconds(1), run.tryAll(finder));

        assertThat(ended.results().keySet()).containsExactly(RULE_BASED, HYBRID);
        assertThat(ended.results().get(HYBRID).atOne()).isEqualTo(0.5);
        assertThat(ended.results().get(HYBRID).atFive()).isEqualTo(1);
        assertThat(ended.results().get(RULE_BASED).mrr()).isZero();
        assertThat(ended.cases()).isEqualTo(2);
    }

    @Test
    void aMissSaysWhatCameInstead() {
        var run = new OngoingRun(ANN, START, CASES, Set.of(HYBRID));

        var miss = run.tryAll(finder).stream()
                .filter(attempt -> !attempt.isRight())
                .map(Miss::of)
                .findFirst()
                .orElseThrow();

        assertThat(miss.came()).contains(new ToolName("grep"));
        assertThat(miss.rank()).hasValue(2);
        assertThat(miss.expected()).containsExactly(new ToolName("read_file"));
    }

    @Test
    void nothingIsTriedAfterItIsCancelled() {
        var run = new OngoingRun(ANN, START, CASES, Set.of(HYBRID));

        run.cancel();

        assertThat(run.tryAll(finder)).isEmpty();
        assertThat(run.isCancelled()).isTrue();
    }

    @Test
    void theTimeLeftFollowsFromTheTimeTaken() {
        var run = new OngoingRun(ANN, START, CASES, Set.of(HYBRID, RULE_BASED));

        assertThat(run.timeLeft(START.plusSeconds(5))).isEmpty();
        run.tryAll(finder);
        assertThat(run.timeLeft(START.plusSeconds(5))).contains(Duration.ZERO);
    }

    private static List<Hit> hits(String... names) {
        return Arrays.stream(names)
                .map(name -> new Hit(tool(name), 1, 1, List.of()))
                .toList();
    }

    private static ToolDefinition tool(String name) {
        var wire = JsonNodeFactory.instance.objectNode().put("name", name);
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                "",
                wire,
                wire,
                "some",
                List.of(),
                new ToolSource.CapabilityFile("some.yaml"),
                new Routing.BuiltIn(name, Duration.ofSeconds(1)),
                false,
                true);
    }
}
