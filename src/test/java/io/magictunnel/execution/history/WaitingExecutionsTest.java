package io.magictunnel.execution.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.history.WaitingExecutions.Waiting;
import org.junit.jupiter.api.Test;

class WaitingExecutionsTest {

    private final WaitingExecutions waiting = new WaitingExecutions(3);

    @Test
    void keepsTheOrder() {
        waiting.put(waiting("one", 1));
        waiting.put(waiting("two", 1));

        assertThat(waiting.take(10))
                .extracting(execution -> execution.executed().subject())
                .containsExactly("one", "two");
        assertThat(waiting.size()).isZero();
    }

    @Test
    void dropsAndCountsWhatDoesNotFit() {
        for (var i = 0; i < 5; i++) {
            waiting.put(waiting("tool", 1));
        }

        assertThat(waiting.size()).isEqualTo(3);
        assertThat(waiting.dropped()).isEqualTo(2);
    }

    @Test
    void leavesTheTextsBehindWhenTheyGetTooMuch() {
        var large = 9 * 1024 * 1024;
        waiting.put(waiting("first", large));
        waiting.put(waiting("second", large));

        var taken = waiting.take(10);

        assertThat(taken).extracting(execution -> execution.result().length).containsExactly(large, 0);
        assertThat(waiting.dropped()).isZero();
    }

    @Test
    void whatWasTakenMakesRoomForTexts() {
        var large = 9 * 1024 * 1024;
        for (var i = 0; i < 10; i++) {
            waiting.put(waiting("tool", large));

            assertThat(waiting.take(1)).singleElement().satisfies(execution -> assertThat(execution.result())
                    .hasSize(large));
        }
    }

    @Test
    void whatWasDroppedMakesRoomToo() {
        var large = 9 * 1024 * 1024;
        for (var i = 0; i < 10; i++) {
            waiting.put(waiting("tool", large));
        }
        waiting.take(10);

        waiting.put(waiting("tool", large));

        assertThat(waiting.take(1)).singleElement().satisfies(execution -> assertThat(execution.result())
                .hasSize(large));
    }

    private static Waiting waiting(String tool, int bytes) {
        return new Waiting(Executed.well(tool), new byte[0], new byte[bytes]);
    }
}
