package io.magictunnel.provider.price.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriceUpdateTest {

    private static final LocalDate BEFORE = LocalDate.parse("2026-08-01");
    private static final LocalDate AFTER = LocalDate.parse("2026-09-01");
    private static final PriceUpdate.Limits LIMITS = new PriceUpdate.Limits(90, 10);

    @Test
    void whatIsNewOrCostsALittleElseIsAccepted() {
        var update = update(List.of(Listings.model("a", "1", "2"), Listings.model("new", "1", "2")));

        assertThat(update.accepted()).extracting(PricedModel::id).containsExactlyInAnyOrder("a", "new");
        assertThat(update.doubtful()).isEmpty();
    }

    @Test
    void anotherDayAloneIsNoChange() {
        var update = PriceUpdate.of(
                Map.of("a", Listings.model("a", "1.50", "2").since(BEFORE)),
                BEFORE,
                PriceTable.of(AFTER, List.of(Listings.model("a", "1.5", "2").since(AFTER))),
                LIMITS);

        assertThat(update.unchanged()).isEqualTo(1);
        assertThat(update.accepted()).isEmpty();
    }

    @Test
    void aPriceThatLeapsWaits() {
        var update = update(List.of(Listings.model("a", "10.1", "1")));

        assertThat(update.accepted()).isEmpty();
        assertThat(update.doubtful()).singleElement().satisfies(doubt -> assertThat(doubt.reason())
                .isEqualTo("standard above 0 input: 10.1 instead of 1"));
    }

    @Test
    void tenTimesIsNoLeapYet() {
        assertThat(update(List.of(Listings.model("a", "10", "0.1"))).doubtful()).isEmpty();
    }

    @Test
    void aPriceThatFallsToNothingWaits() {
        assertThat(update(List.of(Listings.model("a", "0", "1"))).doubtful()).hasSize(1);
    }

    @Test
    void aPriceThatIsLostWaits() {
        assertThat(update(List.of(Listings.unpriced("a"))).doubtful())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.reason()).contains("not in the file any more"));
    }

    @Test
    void aFileThatHasLostTooManyModelsIsRefused() {
        var former = models(100);
        var next = PriceTable.of(AFTER, models(89).values());

        assertThatThrownBy(() -> PriceUpdate.of(former, BEFORE, next, LIMITS))
                .isInstanceOf(DomainException.class)
                .hasMessage("11 of 100 known models are not in the file; at least 90 of 100 must be");
    }

    @Test
    void aFileThatHasLostAFewIsTaken() {
        var update = PriceUpdate.of(
                models(100), BEFORE, PriceTable.of(AFTER, models(90).values()), LIMITS);

        assertThat(update.missing()).isEqualTo(10);
        assertThat(update.unchanged()).isEqualTo(90);
    }

    @Test
    void aFileOfEarlierIsRefused() {
        assertThatThrownBy(
                        () -> PriceUpdate.of(Map.of(), BEFORE, PriceTable.of(BEFORE.minusDays(1), List.of()), LIMITS))
                .hasMessage("The file shows the prices of 2026-07-31; those in use are of 2026-08-01");
    }

    private static PriceUpdate update(List<PricedModel> next) {
        return PriceUpdate.of(Map.of("a", Listings.model("a", "1", "1")), BEFORE, PriceTable.of(AFTER, next), LIMITS);
    }

    private static Map<String, PricedModel> models(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Listings.model("m" + number, "1", "1"))
                .collect(Collectors.toMap(PricedModel::id, model -> model));
    }
}
