package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedStartTest {

    @Test
    void tellsWhatEveryCauseSaysButNothingTwice() {
        var cause = new IllegalStateException("connection refused");
        var failure = new IllegalStateException("no database", new IllegalStateException("no database", cause));

        assertThat(FailedStart.because(failure).reasons()).containsExactly("no database", "connection refused");
    }

    @Test
    void leavesOutCausesWithoutWordsAndStopsInACircle() {
        var one = new IllegalStateException((String) null);
        one.initCause(new IllegalStateException(" ", one));

        assertThat(FailedStart.because(one).reasons()).isEmpty();
    }
}
