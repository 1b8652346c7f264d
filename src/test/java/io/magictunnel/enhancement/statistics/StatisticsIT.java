package io.magictunnel.enhancement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.SomeVersions;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures over a real database. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class StatisticsIT {

    @Inject
    StatisticsRepository counts;

    @Inject
    StatisticsDesk desk;

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    private final ToolDefinition tool = SomeTools.named("statistics_it_" + UUID.randomUUID())
            .described("Counts.")
            .tool();

    @Test
    void versionsAreCountedByThoseWhoWroteThem() {
        var before = sums();
        keep("1");
        keep("2");

        var after = sums();

        assertThat(after.versions() - before.versions()).isEqualTo(2);
        assertThat(after.refused()).isEqualTo(before.refused());
        assertThat(after.meanMillis()).isPositive();
        assertThat(counts.versions()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theNewestVersionOfEachToolIsKnownAndHowVersionsWereMade() {
        var first = keep("1");
        var second = keep("2");

        assertThat(counts.newestOfEach())
                .filteredOn(mark -> mark.tool().equals(tool.name().value()))
                .extracting(VersionMark::createdAt)
                .allSatisfy(newest -> assertThat(newest).isAfterOrEqualTo(first.createdAt()));
        assertThat(counts.makings(List.of(
                        first.id().toString(),
                        second.id().toString(),
                        UUID.randomUUID().toString())))
                .extracting(VersionMaking::id)
                .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
    }

    @Test
    void severalAreDecidedAboutAtOnce() {
        var proposed = keep("1");

        var decided = versions.decide(List.of(proposed.id(), UUID.randomUUID()), false, Caller.system());

        assertThat(decided).extracting(ToolVersion::id).containsExactly(proposed.id());
        assertThat(versions.find(proposed.id()).orElseThrow().decidedBy()).isPresent();
    }

    @Test
    void allFiguresComeTogether() {
        keep("1");

        var statistics = desk.now();

        assertThat(statistics.overview().versions()).isPositive();
        assertThat(statistics.providers()).extracting("provider").contains("someone");
        assertThat(statistics.days()).hasSize(30);
        assertThat(statistics.trends().lastDay()).isPositive();
        assertThat(counts.jobsEnded(JobState.FAILED, clock.instant().plus(Duration.ofDays(1))))
                .isZero();
    }

    private VersionSums sums() {
        return counts.sums().stream()
                .filter(sum -> sum.provider().equals("someone"))
                .findFirst()
                .orElse(new VersionSums("someone", 0, 0, 0));
    }

    private ToolVersion keep(String recipe) {
        return versions.keep(SomeVersions.written(tool, recipe), false);
    }
}
