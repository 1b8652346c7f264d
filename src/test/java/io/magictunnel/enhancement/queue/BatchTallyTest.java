package io.magictunnel.enhancement.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BatchTallyTest {

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final EnhancementBatch BATCH =
            new EnhancementBatch("batch_1", 100, new BatchRule(OptionalInt.of(4), false), "ada", START);

    @Test
    void theTimeLeftFollowsFromThePaceSoFar() {
        var tally = new BatchTally(List.of(
                row(JobState.COMPLETED, 19),
                row(JobState.FAILED, 1),
                row(JobState.RUNNING, 4),
                row(JobState.QUEUED, 76)));

        var progress = tally.progress(BATCH, START.plusSeconds(30));

        assertThat(progress.timeLeft()).contains(Duration.ofMinutes(2));
        assertThat(progress.percent()).isEqualTo(20);
        assertThat(progress.ended()).isEqualTo(20);
        assertThat(progress.open()).isEqualTo(80);
    }

    @Test
    void beforeTheFirstHasEndedNobodyKnowsHowLongItTakes() {
        var progress = new BatchTally(List.of(row(JobState.RUNNING, 4))).progress(BATCH, START.plusSeconds(30));

        assertThat(progress.timeLeft()).isEmpty();
        assertThat(progress.percent()).isZero();
    }

    @Test
    void aBatchOfWhichNothingIsOpenIsDone() {
        var progress = new BatchTally(List.of()).progress(BATCH, START);

        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.timeLeft()).isEmpty();
    }

    private static BatchTally.Row row(JobState state, long jobs) {
        return new BatchTally.Row("batch_1", state, jobs, state == JobState.QUEUED ? null : START);
    }
}
