package io.magictunnel.provider.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.usage.CallSize;
import io.magictunnel.provider.usage.ModelCalled.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EfficiencyTest {

    @Test
    void eachPurposeIsToldWhatWouldHaveCostLessForIt() {
        var calls = IntStream.range(0, 100)
                .mapToObj(i -> new CallSize(
                        "enhance", "openai", "gpt-4.1", "gpt-4.1", Outcome.SUCCEEDED, 10_000, 0, 0, 500, 24_000L))
                .toList();

        var report = Efficiency.report(
                Instant.EPOCH, calls, List.copyOf(PriceTable.shipped().models().values()), LocalDate.of(2026, 11, 21));

        assertThat(report.complete()).isTrue();
        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.remarks()).contains(Remark.REPEATED);
            assertThat(line.savings())
                    .extracting(Saving::way)
                    .containsExactlyInAnyOrder(Saving.Way.CHEAPER_MODEL, Saving.Way.CACHE, Saving.Way.BATCH);
            assertThat(line.savings()).extracting(Saving::model).containsOnly("gpt-4.1");
        });
    }

    @Test
    void aModelThatNoListKnowsHasFiguresAndNoAdvice() {
        var calls = List.of(new CallSize("ask", "p", "m", "custom/m", Outcome.FAILED, 10, 0, 0, 0, null));

        var report = Efficiency.report(Instant.EPOCH, calls, List.of(), LocalDate.EPOCH);

        assertThat(report.lines()).singleElement().satisfies(line -> {
            assertThat(line.savings()).isEmpty();
            assertThat(Optional.of(line.remarks())).contains(List.of(Remark.WASTED));
        });
    }
}
