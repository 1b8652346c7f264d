package io.magictunnel.discovery.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.magictunnel.discovery.DiscoveryMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecallTest {

    @Test
    void countsFirstAndFewAndReciprocalRanks() {
        var recall = Recall.of(attempts(1, 2, 5, 6, 0));

        assertThat(recall.cases()).isEqualTo(5);
        assertThat(recall.atOne()).isEqualTo(0.2);
        assertThat(recall.atFive()).isEqualTo(0.6);
        assertThat(recall.mrr()).isCloseTo((1 + 0.5 + 0.2 + 1 / 6.0) / 5, within(1e-9));
        assertThat(recall.mean()).isEqualTo(Duration.ofMillis(2));
    }

    @Test
    void nothingTriedIsNothingFound() {
        assertThat(Recall.of(List.of())).isEqualTo(Recall.NONE);
        assertThat(Recall.NONE.atOne()).isZero();
        assertThat(Recall.NONE.mean()).isZero();
    }

    private static List<Attempt> attempts(int... ranks) {
        var tested = SavedCaseTest.saved("read", List.of("grep"));
        return Arrays.stream(ranks)
                .mapToObj(rank -> new Attempt(
                        tested,
                        DiscoveryMode.HYBRID,
                        rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank),
                        Optional.empty(),
                        Duration.ofMillis(2)))
                .toList();
    }
}
