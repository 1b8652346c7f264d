package io.magictunnel.provider.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.usage.CallSize;
import io.magictunnel.provider.usage.ModelCalled.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurposeUseTest {

    @Test
    void eachPurposeAndModelStandsAloneTheDearestFirst() {
        var uses = PurposeUse.of(List.of(
                call("ask", "small", 100, 0, 10, 5L),
                call("enhance", "big", 100, 0, 10, 900L),
                call("ask", "big", 1, 0, 1, 20L)));

        assertThat(uses).extracting(PurposeUse::purpose).containsExactly("enhance", "ask", "ask");
        assertThat(uses).extracting(PurposeUse::model).containsExactly("big", "big", "small");
    }

    @Test
    void theUsualAnswerIsTheMedianAndItsErrorTheUsualDistance() {
        var calls = IntStream.of(10, 20, 30, 40, 500)
                .mapToObj(output -> call("ask", "m", 100, 0, output, 1L))
                .toList();

        var output = OutputForecast.of(calls, "p", "m", "ask");

        assertThat(output).isEqualTo(new OutputForecast(OutputForecast.Basis.PURPOSE, 30, 500, 100.0 / 3, 5));
    }

    @Test
    void whereAPurposeIsRareAllAnswersOfTheModelCount() {
        var calls = IntStream.range(0, 6)
                .mapToObj(i -> call(i == 0 ? "rare" : "usual", "m", 100, 0, 10, 1L))
                .toList();

        assertThat(OutputForecast.of(calls, "p", "m", "rare").basis()).isEqualTo(OutputForecast.Basis.MODEL);
        assertThat(OutputForecast.of(calls, "p", "other", "rare"))
                .isEqualTo(new OutputForecast(OutputForecast.Basis.NONE, 0, 0, 0, 0));
    }

    @Test
    void whatFailedTeachesNothingAboutAnswersAndIsWasted() {
        var calls = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> call("ask", "m", 900, 0, 100, 1L))
                .toList());
        calls.add(new CallSize("ask", "p", "m", "m", Outcome.CANCELLED, 900, 0, 0, 4_100, 9L));

        var use = PurposeUse.of(calls).getFirst();

        assertThat(use.output().p90()).isEqualTo(100);
        assertThat(use.wasted()).isEqualTo(5_000);
        assertThat(use.wastedPercent()).isEqualTo(50);
        assertThat(Remark.WASTED.isTrueOf(use)).isTrue();
        assertThat(use.figures().failures()).isEqualTo(1);
    }

    @Test
    void inputThatAllCallsHaveAndNoneReadsFromTheCacheIsRepeated() {
        var unread = PurposeUse.of(List.of(
                        call("ask", "m", 2_000, 0, 1, 1L),
                        call("ask", "m", 3_000, 0, 1, 1L),
                        call("ask", "m", 2_500, 0, 1, 1L)))
                .getFirst();
        var read = PurposeUse.of(List.of(
                        call("ask", "m", 2_000, 0, 1, 1L),
                        call("ask", "m", 3_000, 1_900, 1, 1L),
                        call("ask", "m", 2_500, 1_900, 1, 1L)))
                .getFirst();

        assertThat(unread.repeated()).isEqualTo(4_000);
        assertThat(Remark.REPEATED.isTrueOf(unread)).isTrue();
        assertThat(read.repeated()).isEqualTo(200);
        assertThat(read.cacheHitPercent()).isEqualTo(51);
        assertThat(Remark.REPEATED.isTrueOf(read)).isFalse();
    }

    @Test
    void muchInputForAFewWordsIsRemarkable() {
        var calls = IntStream.range(0, 5)
                .mapToObj(i -> call("ask", "m", 4_000, 4_000, 40, 1L))
                .toList();

        assertThat(Remark.MUCH_FOR_LITTLE.isTrueOf(PurposeUse.of(calls).getFirst()))
                .isTrue();
    }

    @Test
    void ofNothingThereAreNoFigures() {
        assertThat(PurposeUse.of(List.of())).isEmpty();
        var use = PurposeUse.of(List.of(call("ask", "m", 0, 0, 0, null))).getFirst();

        assertThat(use.wastedPercent() + use.repeatedPercent() + use.cacheHitPercent())
                .isZero();
        assertThat(use.figures().unpriced()).isEqualTo(1);
    }

    private static CallSize call(String purpose, String model, long input, long cached, long output, Long cost) {
        return new CallSize(purpose, "p", model, model, Outcome.SUCCEEDED, input, cached, 0, output, cost);
    }
}
