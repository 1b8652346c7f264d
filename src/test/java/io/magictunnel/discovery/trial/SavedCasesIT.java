package io.magictunnel.discovery.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SavedCasesIT {

    private static final Caller ROOT = Caller.system();

    @Inject
    SavedCases cases;

    @Inject
    RunRepository runs;

    private final String mark = UUID.randomUUID().toString();

    @AfterEach
    void removeWhatWasSaved() {
        cases.visibleTo(ROOT).stream()
                .filter(one -> one.sentence().contains(mark))
                .forEach(one -> cases.remove(ROOT, one.id()));
    }

    @Test
    void aCaseIsSavedFoundChangedAndRemoved() {
        var added = cases.add(ROOT, "count words of 日志 " + mark, List.of("text_count"), "a note");

        assertThat(cases.get(ROOT, added.id())).isEqualTo(added);
        var changed = cases.change(
                ROOT, added.id(), "count lines " + mark, List.of("text_count", "text_case"), "", added.version());
        assertThat(changed.expected()).hasSize(2);
        assertThat(changed.version()).isGreaterThan(added.version());
        assertThatThrownBy(() ->
                        cases.change(ROOT, added.id(), "late " + mark, List.of("text_count"), "", added.version()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("changed by somebody else");
        cases.remove(ROOT, added.id());
        assertThatThrownBy(() -> cases.get(ROOT, added.id())).isInstanceOf(DomainException.class);
    }

    @Test
    void theSameSentenceIsSavedOnceAndUnknownToolsAreRefused() {
        cases.add(ROOT, "count " + mark, List.of("text_count"), "");

        assertThatThrownBy(() -> cases.add(ROOT, "count " + mark, List.of("text_case"), ""))
                .hasMessageContaining("of this sentence already");
        assertThatThrownBy(() -> cases.add(ROOT, "other " + mark, List.of("no_such_tool"), ""))
                .hasMessageContaining("no tool 'no_such_tool'");
    }

    @Test
    void whoIsNoOperatorHasNothingToDoWithIt() {
        var viewer = new Caller("v", "v", Role.VIEWER, Optional.empty());

        assertThatThrownBy(() -> cases.visibleTo(viewer)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> cases.add(viewer, mark, List.of("text_count"), ""))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aRunIsKeptWithWhatEachModeDidAndMissed() {
        var run = run(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var miss = new Miss(
                "c1",
                DiscoveryMode.HYBRID,
                "count " + mark,
                List.of(new ToolName("text_count")),
                OptionalInt.of(3),
                Optional.of(new ToolName("text_case")));
        var lost = new Miss(
                "c2",
                DiscoveryMode.HYBRID,
                "lost " + mark,
                List.of(new ToolName("text_count")),
                OptionalInt.empty(),
                Optional.empty());

        runs.add(run, List.of(miss, lost), 100);

        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.missesOf(run.id())).containsExactly(miss, lost);
    }

    @Test
    void onlyTheNewestRunsAreKept() {
        var added = IntStream.range(0, 5)
                .mapToObj(i -> run(Instant.parse("2031-01-01T00:00:00Z").plusSeconds(i)))
                .toList();
        added.forEach(run -> runs.add(run, List.of(), 3));

        assertThat(runs.newest(10))
                .extracting(TestRun::id)
                .containsExactly(
                        added.get(4).id(), added.get(3).id(), added.get(2).id());
        assertThat(runs.find(added.get(0).id())).isEmpty();
    }

    private static TestRun run(Instant at) {
        return new TestRun(
                UUID.randomUUID().toString(),
                at,
                at.plusMillis(5),
                "ann",
                TestRun.Ending.DONE,
                2,
                Map.of(
                        DiscoveryMode.HYBRID, new Recall(2, 1, 2, 1.25, Duration.ofMillis(7)),
                        DiscoveryMode.RULE_BASED, new Recall(2, 0, 0, 0, Duration.ofMillis(3))));
    }
}
