package io.magictunnel.provider.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.price.PriceTable;
import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.RateCard;
import io.magictunnel.provider.price.RateLine;
import io.magictunnel.provider.price.ServiceTier;
import io.magictunnel.provider.usage.spend.SpendFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SavingRuleTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final PricedModel DEAR = model("dear", "10", "tools");

    @Test
    void aCheaperModelOfTheSameVendorThatCanDoAsMuchIsSuggested() {
        var suggestion = suggestions(use(DEAR, 1_000_000, 0), DEAR, model("cheap", "2", "tools", "images"))
                .getFirst();

        assertThat(suggestion.way()).isEqualTo(Saving.Way.CHEAPER_MODEL);
        assertThat(suggestion.instead()).contains("cheap");
        assertThat(suggestion.amount()).isEqualTo(new Money(8_000_000 + 800));
    }

    @Test
    void aModelThatCanDoLessIsNotSuggested() {
        assertThat(suggestions(use(DEAR, 1_000_000, 0), DEAR, model("cheap", "2")))
                .isEmpty();
    }

    @Test
    void aModelThatEndsIsNotSuggested() {
        var ended = ends(model("cheap", "2", "tools"), TODAY);

        assertThat(suggestions(use(DEAR, 1_000_000, 0), DEAR, ended)).isEmpty();
        assertThat(suggestions(use(DEAR, 1_000_000, 0), DEAR, ends(ended, TODAY.plusDays(1))))
                .hasSize(1);
    }

    @Test
    void aFewCallsAreNotWorthAWord() {
        var few = new ModelUse(DEAR, new SpendFigures(19, 0, 0, 1_000_000, 0, 0, 100, 1, 1));

        assertThat(suggestions(few, DEAR, model("cheap", "2", "tools"))).isEmpty();
    }

    @Test
    void longInputThatIsNeverCachedIsATipForTheCache() {
        var caching = caching("c");

        var suggestion = suggestions(use(caching, 1_000_000, 0), caching).getFirst();

        assertThat(suggestion.way()).isEqualTo(Saving.Way.CACHE);
        assertThat(suggestion.amount())
                .as("half of a million tokens, 9 less for each")
                .isEqualTo(new Money(4_500_000));
    }

    @Test
    void whoUsesTheCacheAlreadyIsLeftAlone() {
        assertThat(suggestions(use(caching("c"), 1_000_000, 600_000), caching("c")))
                .isEmpty();
    }

    @Test
    void shortInputIsNoMatterForTheCache() {
        var many = new ModelUse(caching("c"), new SpendFigures(1_000, 0, 0, 1_000_000, 0, 0, 100, 1, 1));

        assertThat(suggestions(many, caching("c"))).isEmpty();
    }

    @Test
    void whatAVendorSellsInBatchesIsATipForThem() {
        var real = PriceTable.shipped().models().get("gpt-4.1");

        var ways = new SavingRule(List.of(real), TODAY, new Money(1))
                .of(List.of(new ModelUse(real, new SpendFigures(1_000, 0, 0, 1_000_000, 0, 0, 1_000_000, 1, 1))));

        assertThat(ways).extracting(Saving::way).containsExactly(Saving.Way.BATCH);
        assertThat(ways.getFirst().amount()).isEqualTo(new Money(5_000_000));
    }

    @Test
    void theLengthOfManyCallsTogetherIsNotTakenForOneLongCall() {
        var real = PriceTable.shipped().models().get("gpt-5.4");

        var batch = new SavingRule(List.of(real), TODAY, new Money(1))
                .of(List.of(new ModelUse(real, new SpendFigures(1_000, 0, 0, 1_000_000, 0, 0, 0, 1, 1))));

        assertThat(batch.getFirst().amount()).isEqualTo(new Money(1_250_000));
    }

    @Test
    void littleSavingsAreNotTold() {
        assertThat(new SavingRule(List.of(DEAR, model("cheap", "2", "tools")), TODAY, new Money(100_000_000))
                        .of(List.of(use(DEAR, 1_000_000, 0))))
                .isEmpty();
    }

    private static List<Saving> suggestions(ModelUse use, PricedModel... listed) {
        return new SavingRule(List.of(listed), TODAY, new Money(1)).of(List.of(use));
    }

    private static ModelUse use(PricedModel model, long input, long cached) {
        return new ModelUse(model, new SpendFigures(100, 0, 0, input, cached, 0, 100, 1, 1));
    }

    private static PricedModel caching(String id) {
        return model(id, "10", "prompt_caching")
                .costing(new RateCard(List.of(new RateLine(
                        ServiceTier.STANDARD,
                        0,
                        Map.of(
                                Rate.INPUT, new BigDecimal("10"),
                                Rate.OUTPUT, new BigDecimal("10"),
                                Rate.CACHE_READ, BigDecimal.ONE)))));
    }

    private static PricedModel model(String id, String price, String... abilities) {
        var rate = new BigDecimal(price);
        return new PricedModel(
                id,
                "vendor",
                "chat",
                OptionalLong.of(1_000),
                OptionalLong.of(1_000),
                new TreeSet<>(Arrays.asList(abilities)),
                Optional.empty(),
                LocalDate.EPOCH,
                Optional.of(new RateCard(
                        List.of(new RateLine(ServiceTier.STANDARD, 0, Map.of(Rate.INPUT, rate, Rate.OUTPUT, rate))))));
    }

    private static PricedModel ends(PricedModel model, LocalDate day) {
        return new PricedModel(
                model.id(),
                model.vendor(),
                model.mode(),
                model.maxInput(),
                model.maxOutput(),
                model.abilities(),
                Optional.of(day),
                model.validFrom(),
                model.rates());
    }
}
