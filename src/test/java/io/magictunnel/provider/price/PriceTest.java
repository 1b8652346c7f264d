package io.magictunnel.provider.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.chat.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriceTest {

    private static final PriceTable TABLE = PriceTable.shipped();

    /** A call of a vendor's model, and what it costs by that vendor's list: count times price, for each kind of token. */
    record Example(String model, Usage usage, String arithmetic, long micros) {}

    static List<Example> examples() {
        return List.of(
                // OpenAI: what is cached costs a quarter
                new Example("gpt-4.1", read(4_000, 6_000, 1_234), "4000*2 + 6000*0.5 + 1234*8", 20_872),
                new Example(
                        "gpt-4.1", tier("priority", read(1_000, 1_000, 100)), "1000*3.5 + 1000*0.875 + 100*14", 5_775),
                // in a batch all is half of it, so what is cached is too
                new Example("gpt-4.1", tier("batch", read(10_000, 1_000, 500)), "10000*1 + 1000*0.25 + 500*4", 12_250),
                // thinking is output
                new Example("o4-mini", tier("flex", thought(12_345, 5_000, 4_000)), "12345*0.55 + 5000*2.2", 17_790),
                // more than 272,000 tokens: all of the call is dearer, also what is cached, also when it may wait
                new Example("gpt-5.4", read(200_000, 100_000, 2_000), "200000*5 + 100000*0.5 + 2000*22.5", 1_095_000),
                new Example(
                        "gpt-5.4",
                        tier("flex", read(200_000, 100_000, 2_000)),
                        "200000*2.5 + 100000*0.26 + 2000*11.25",
                        548_500),
                new Example("gpt-5.4", read(172_000, 100_000, 2_000), "172000*2.5 + 100000*0.25 + 2000*15", 485_000),
                // Anthropic: writing to the cache costs more than not doing it, for an hour still more
                new Example(
                        "claude-sonnet-4-5",
                        written(1_000, 50_000, 2_000, 1_000, 700),
                        "1000*3 + 50000*0.3 + 2000*3.75 + 1000*6 + 700*15",
                        42_000),
                new Example(
                        "claude-sonnet-4-5", read(140_000, 60_000, 1_000), "140000*3 + 60000*0.3 + 1000*15", 453_000),
                new Example(
                        "claude-sonnet-4-5", read(140_001, 60_000, 1_000), "140001*6 + 60000*0.6 + 1000*22.5", 898_506),
                new Example(
                        "claude-opus-4-6",
                        tier("fast", searched(10_000, 1_000, 2)),
                        "10000*30 + 1000*150 + 2*10000",
                        470_000),
                // who wants to be answered in the United States pays a tenth more for each token, but not for searches
                new Example(
                        "claude-opus-4-6",
                        region("us", searched(10_001, 1_003, 2)),
                        "10001*5*1.1 + 1003*25*1.1 + 2*10000",
                        102_588),
                new Example("claude-opus-4-6", region("not_available", read(100, 0, 0)), "100*5", 500),
                new Example(
                        "gpt-5.4",
                        region("eu", read(171_999, 100_001, 7)),
                        "171999*2.5*1.1 + 100001*0.25*1.1 + 7*15*1.1",
                        500_613),
                // Google: thoughts are output; sound costs more than text; a tier may have a step of its own
                new Example(
                        "gemini/gemini-2.5-pro",
                        new Usage(
                                200_000, 50_000, 0, 0, 3_000, 2_500, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED),
                        "200000*2.5 + 50000*0.25 + 3000*15",
                        557_500),
                new Example(
                        "gemini/gemini-2.5-flash",
                        new Usage(5_000, 0, 0, 0, 100, 0, 3_000, 0, 0, Optional.empty(), Usage.Source.MEASURED),
                        "2000*0.3 + 3000*1 + 100*2.5",
                        3_850),
                new Example(
                        "gemini/gemini-3-pro-preview",
                        tier("priority", read(150_000, 100_000, 1_000)),
                        "150000*7.2 + 100000*0.72 + 1000*32.4",
                        1_184_400),
                // Azure: named by what the deployment runs
                new Example("azure/gpt-4.1", read(4_000, 6_000, 1_234), "4000*2 + 6000*0.5 + 1234*8", 20_872),
                // Alibaba: steps by the length of the request; thinking has a price of its own
                new Example("dashscope/qwen3-coder-flash", read(32_000, 0, 10), "32000*0.3 + 10*1.5", 9_615),
                new Example("dashscope/qwen3-coder-flash", read(32_001, 0, 10), "32001*0.5 + 10*2.5", 16_026),
                new Example(
                        "dashscope/qwen3-coder-flash",
                        read(100_000, 30_000, 1_000),
                        "100000*0.8 + 30000*0.2 + 1000*4",
                        90_000),
                new Example(
                        "dashscope/qwen-plus-2025-07-28",
                        thought(10_000, 2_000, 1_500),
                        "10000*0.4 + 500*1.2 + 1500*4",
                        10_600),
                new Example(
                        "dashscope/qwen-plus-2025-07-28",
                        thought(300_000, 2_000, 1_500),
                        "300000*1.2 + 500*3.6 + 1500*12",
                        379_800),
                // DeepSeek: parts of a micro-dollar are added up before they are rounded
                new Example(
                        "deepseek/deepseek-chat", read(1_000, 9_000, 333), "1000*0.28 + 9000*0.028 + 333*0.42", 672),
                // Perplexity: thinking is cheaper than talking, searches are counted
                new Example(
                        "perplexity/sonar-deep-research",
                        new Usage(100, 0, 0, 0, 1_000, 600, 0, 0, 5, Optional.empty(), Usage.Source.MEASURED),
                        "100*2 + 400*8 + 600*3 + 5*5000",
                        30_200),
                // xAI: the list does not say what the cache costs in long requests; it doubles as the input does
                new Example(
                        "xai/grok-4-fast-reasoning",
                        read(100_000, 50_000, 1_000),
                        "100000*0.4 + 50000*0.1 + 1000*1",
                        46_000),
                // Mistral: half a micro-dollar is rounded up
                new Example("mistral/mistral-large-latest", read(1_000, 0, 3), "1000*0.5 + 3*1.5", 505));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void costsWhatTheVendorsListSaysToTheMicroDollar(Example example) {
        var cost = shipped(example.model()).cost(example.usage());

        assertThat(cost).contains(new Money(example.micros()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesThemselvesAreRight(Example example) {
        assertThat(valueOf(example.arithmetic())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())
                .isEqualTo(example.micros());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void neverCostsMoreThanWhatIsSetAsideForIt(Example example) {
        var price = shipped(example.model());
        var usage = example.usage();
        var tier = usage.tier().map(ServiceTier::named).orElse(ServiceTier.STANDARD);
        var withoutSearches = new Usage(
                usage.inputUncached() - usage.audio(),
                usage.cacheRead(),
                usage.cacheWrite5m(),
                usage.cacheWrite1h(),
                usage.output(),
                usage.reasoning(),
                0,
                usage.image(),
                0,
                usage.tier(),
                usage.source());

        var most = price.most(new Demand(
                withoutSearches.input(), withoutSearches.output(), tier, Set.of(), withoutSearches.region()));

        assertThat(most.orElseThrow())
                .isGreaterThanOrEqualTo(price.cost(withoutSearches).orElseThrow());
    }

    @Test
    void aTierThatMayBeDearerHasNoPriceWhereTheListHasNone() {
        assertThat(shipped("mistral/mistral-large-latest").cost(tier("priority", read(10, 0, 10))))
                .isEmpty();
    }

    @Test
    void aTierThatIsCheaperCostsTheUsualWhereTheListHasNone() {
        assertThat(shipped("mistral/mistral-large-latest").cost(tier("batch", read(1_000, 0, 3))))
                .contains(new Money(505));
    }

    @Test
    void aSearchWhosePriceNobodyKnowsMakesTheCostUnknown() {
        assertThat(shipped("mistral/mistral-large-latest").cost(searched(10, 10, 1)))
                .isEmpty();
    }

    @Test
    void whatIsChargedByTheRequestIsChargedOnce() {
        var perRequest = price(Map.of(
                Rate.INPUT,
                new BigDecimal("1"),
                Rate.OUTPUT,
                new BigDecimal("1"),
                Rate.REQUEST,
                new BigDecimal("5000")));

        assertThat(perRequest.cost(read(10, 0, 10))).contains(new Money(5_020));
        assertThat(perRequest.cost(Usage.NONE)).contains(new Money(5_000));
    }

    @Test
    void moreThanCanBeWrittenIsTheMostThatCan() {
        var dear = price(Map.of(Rate.INPUT, new BigDecimal("100000000"), Rate.OUTPUT, BigDecimal.ONE));

        assertThat(dear.cost(read(Long.MAX_VALUE, 0, 0))).contains(new Money(Long.MAX_VALUE));
    }

    private static Price price(Map<Rate, BigDecimal> rates) {
        return new Price(
                "some",
                Price.Origin.OVERRIDE,
                Instant.EPOCH,
                new RateCard(List.of(new RateLine(ServiceTier.STANDARD, 0, rates))));
    }

    private static Price shipped(String id) {
        return new Price(
                id,
                Price.Origin.SHIPPED,
                Instant.EPOCH,
                TABLE.models().get(id).rates().orElseThrow());
    }

    private static Usage read(long uncached, long cached, long output) {
        return written(uncached, cached, 0, 0, output);
    }

    private static Usage written(long uncached, long cached, long minutes, long hour, long output) {
        return new Usage(uncached, cached, minutes, hour, output, 0, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED);
    }

    private static Usage thought(long input, long output, long thinking) {
        return new Usage(input, 0, 0, 0, output, thinking, 0, 0, 0, Optional.empty(), Usage.Source.MEASURED);
    }

    private static Usage searched(long input, long output, long searches) {
        return new Usage(input, 0, 0, 0, output, 0, 0, 0, searches, Optional.empty(), Usage.Source.MEASURED);
    }

    private static Usage region(String name, Usage usage) {
        return usage.withRegion(Optional.of(name));
    }

    private static Usage tier(String name, Usage usage) {
        return usage.withTier(Optional.of(name));
    }

    private static BigDecimal valueOf(String sumOfProducts) {
        return Arrays.stream(sumOfProducts.split(" \\+ "))
                .map(product -> Arrays.stream(product.split("\\*"))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ONE, BigDecimal::multiply))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
