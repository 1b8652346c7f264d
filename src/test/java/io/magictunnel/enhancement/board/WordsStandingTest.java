package io.magictunnel.enhancement.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.Style;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.VersionState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsStandingTest {

    private static final Instant THEN = Instant.parse("2031-05-06T07:08:09Z");
    private static final Optional<VersionLine> NO_VERSION = Optional.empty();
    private static final Optional<JobLine> NO_JOB = Optional.empty();

    @Test
    void aToolThatNobodyDescribedHasItsOwnWords() {
        assertThat(WordsStanding.of("now", NO_VERSION, NO_VERSION, NO_JOB)).isEqualTo(WordsStanding.ORIGINAL);
    }

    @ParameterizedTest
    @CsvSource({"QUEUED,WAITING", "RUNNING,RUNNING"})
    void whatIsBeingDoneHidesWhatWas(JobState state, WordsStanding standing) {
        var active = version("now", VersionState.ACTIVE);

        assertThat(WordsStanding.of("now", active, active, job(state, THEN))).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        "now,PROPOSED,PROPOSED",
        "now,REJECTED,REJECTED",
        "now,RETIRED,ORIGINAL",
        "earlier,PROPOSED,OUTDATED",
        "earlier,REJECTED,ORIGINAL"
    })
    void theLatestVersionCountsWhereNoneIsInUse(String definition, VersionState state, WordsStanding standing) {
        assertThat(WordsStanding.of("now", version(definition, state), NO_VERSION, job(JobState.COMPLETED, THEN)))
                .isEqualTo(standing);
    }

    @Test
    void wordsInUseAreOutdatedOnceTheSourceSaysSomethingElse() {
        var active = version("earlier", VersionState.ACTIVE);

        assertThat(WordsStanding.of("now", active, active, NO_JOB)).isEqualTo(WordsStanding.OUTDATED);
        assertThat(WordsStanding.of("earlier", active, active, NO_JOB)).isEqualTo(WordsStanding.IN_USE);
    }

    @Test
    void aProposalIsShownAlsoWhereAnOlderVersionIsInUse() {
        assertThat(WordsStanding.of(
                        "now",
                        version("now", VersionState.PROPOSED),
                        version("now", VersionState.ACTIVE),
                        job(JobState.COMPLETED, THEN)))
                .isEqualTo(WordsStanding.PROPOSED);
    }

    @Test
    void aFailureCountsUntilSomethingIsDecidedAfterIt() {
        var rejected = version("now", VersionState.REJECTED);

        assertThat(WordsStanding.of("now", rejected, NO_VERSION, job(JobState.FAILED, THEN)))
                .isEqualTo(WordsStanding.FAILED);
        assertThat(WordsStanding.of("now", rejected, NO_VERSION, job(JobState.FAILED, THEN.minusSeconds(1))))
                .isEqualTo(WordsStanding.REJECTED);
        assertThat(WordsStanding.of("now", NO_VERSION, NO_VERSION, job(JobState.FAILED, THEN)))
                .isEqualTo(WordsStanding.FAILED);
    }

    private static Optional<VersionLine> version(String definition, VersionState state) {
        return Optional.of(new VersionLine(
                "id", "text_count", definition, state, Style.DETAILED, "someone", "model-1", 0.9, THEN, null));
    }

    private static Optional<JobLine> job(JobState state, Instant ended) {
        return Optional.of(
                new JobLine("text_count", state, THEN.minusSeconds(60), state.isOpen() ? null : ended, "words"));
    }
}
