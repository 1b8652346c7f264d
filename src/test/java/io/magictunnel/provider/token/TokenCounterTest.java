package io.magictunnel.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.api.EncodingType;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ToolChoice;
import io.magictunnel.provider.chat.ToolOffer;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TokenCounterTest {

    private static final List<String> CORPORA = Corpus.NAMES;

    /** A vendor whose tokens are not public. The factors stand for how it differs; nothing but its own figures tells of them. */
    private static final Map<String, Double> HIDDEN =
            Map.of("english", 1.18, "code", 1.34, "json", 1.47, "german", 0.86, "japanese", 0.71);

    private final TokenCounter counter = counter();

    @ParameterizedTest
    @FieldSource("CORPORA")
    void fiftyCallsTeachItToEstimateWithinFivePercent(String corpus) {
        var random = new Random(4711);
        var texts = Corpus.named(corpus);

        IntStream.range(0, 50).forEach(call -> learn(corpus, texts.toLearnFrom().text(random, 2, 40)));

        assertThat(medianError(corpus, texts.toTestWith(), random)).isLessThan(0.05);
    }

    @Test
    void conversationsOfAllKindsAtOnceAreLearntWellEnoughForEachKind() {
        var random = new Random(815);
        for (var call = 0; call < 50; call++) {
            for (var corpus : Corpus.NAMES) {
                learn(corpus, Corpus.named(corpus).toLearnFrom().text(random, 2, 40));
            }
        }

        assertThat(Corpus.NAMES).allSatisfy(corpus -> assertThat(
                        medianError(corpus, Corpus.named(corpus).toTestWith(), random))
                .isLessThan(0.05));
    }

    @ParameterizedTest
    @FieldSource("CORPORA")
    void theErrorThatItTellsIsAboutTheErrorThatItHas(String corpus) {
        var random = new Random(99);
        var texts = Corpus.named(corpus);

        IntStream.range(0, 50).forEach(call -> learn(corpus, texts.toLearnFrom().text(random, 2, 40)));

        var estimate = estimate(texts.toTestWith().text(random, 20, 20));
        assertThat(estimate.source()).isEqualTo(Usage.Source.ESTIMATED);
        assertThat(estimate.errorPercent()).isBetween(0.1, 10.0);
    }

    @ParameterizedTest
    @FieldSource("CORPORA")
    void whoKnowsNothingYetSaysSo(String corpus) {
        var estimate = estimate(Corpus.named(corpus).text(new Random(1), 5, 5));

        assertThat(estimate.errorPercent()).isGreaterThanOrEqualTo(10);
        assertThat(estimate.atMost()).isGreaterThan(estimate.tokens());
    }

    @Test
    void whatIsLearntAboutOneModelSaysNothingAboutAnother() {
        var text = Corpus.named("english").text(new Random(1), 10, 10);
        var before = counter.estimate("other", ProviderKind.ANTHROPIC, "claude", ChatRequest.of("claude", text));

        IntStream.range(0, 50).forEach(call -> learn("english", text));

        assertThat(counter.estimate("other", ProviderKind.ANTHROPIC, "claude", ChatRequest.of("claude", text)))
                .isEqualTo(before);
    }

    @Test
    void publicTokensAreCountedAndHaveNoError() {
        var estimate = counter.estimate("openai", ProviderKind.OPENAI, "gpt-4.1", "hello world <|endoftext|>");

        assertThat(estimate.source()).isEqualTo(Usage.Source.COUNTED);
        assertThat(estimate.errorPercent()).isZero();
        assertThat(estimate.tokens())
                .isEqualTo(PublicTokens.count(EncodingType.O200K_BASE, "hello world <|endoftext|>"));
    }

    @Test
    void toolsAreEstimatedEvenWhereTextIsCounted() {
        var schema = Json.MAPPER.readTree("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");
        var request = ChatRequest.of("gpt-4.1", "How warm is it?")
                .withTools(List.of(new ToolOffer("weather", "Tells the weather", schema)), new ToolChoice.Auto());

        var estimate = counter.estimate("openai", ProviderKind.OPENAI, "gpt-4.1", request);

        assertThat(estimate.source()).isEqualTo(Usage.Source.ESTIMATED);
        assertThat(estimate.errorPercent()).isBetween(1.0, 30.0);
    }

    @Test
    void aVendorsWayToWriteToolsIsLearntToo() {
        var schema = Json.MAPPER.readTree("{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");
        var request = ChatRequest.of("gpt-4.1", "How warm is it?")
                .withTools(List.of(new ToolOffer("weather", "Tells the weather", schema)), new ToolChoice.Auto());

        IntStream.range(0, 50)
                .forEach(call -> counter.learn("openai", ProviderKind.OPENAI, "gpt-4.1", request, measured(60)));

        assertThat(counter.estimate("openai", ProviderKind.OPENAI, "gpt-4.1", request)
                        .tokens())
                .isBetween(58L, 62L);
    }

    @Test
    void whatWasEstimatedItselfTeachesNothing() {
        var request = ChatRequest.of("claude", "hello");
        var before = counter.estimate("vendor", ProviderKind.ANTHROPIC, "claude", request);

        counter.learn("vendor", ProviderKind.ANTHROPIC, "claude", request, Usage.of(500, 1, Usage.Source.ESTIMATED));
        counter.learn("vendor", ProviderKind.ANTHROPIC, "claude", request, Usage.of(0, 1, Usage.Source.MEASURED));

        assertThat(counter.estimate("vendor", ProviderKind.ANTHROPIC, "claude", request))
                .isEqualTo(before);
    }

    @Test
    void oneAbsurdFigureDoesNotRuinWhatWasLearnt() {
        var random = new Random(3);
        var texts = Corpus.named("english");
        IntStream.range(0, 50)
                .forEach(call -> learn("english", texts.toLearnFrom().text(random, 2, 40)));

        counter.learn(
                "vendor",
                ProviderKind.ANTHROPIC,
                "claude",
                ChatRequest.of("claude", "Hello there, how are you?"),
                measured(1_000_000_000));

        assertThat(medianError("english", texts.toTestWith(), random)).isLessThan(0.25);
    }

    @Test
    void nothingHasNoTokensAndNothingBreaks() {
        assertThat(counter.estimate("vendor", ProviderKind.ANTHROPIC, "claude", "")
                        .tokens())
                .isZero();
        assertThat(estimate("\ud800 \u0000 \uffff").tokens()).isPositive();
    }

    private double medianError(String corpus, Corpus texts, Random random) {
        var errors = DoubleStream.generate(() -> {
                    var text = texts.text(random, 2, 40);
                    var real = real(corpus, text);
                    return Math.abs(estimate(text).tokens() - real) / (double) real;
                })
                .limit(101)
                .sorted()
                .toArray();
        return errors[errors.length / 2];
    }

    private void learn(String corpus, String text) {
        counter.learn(
                "vendor",
                ProviderKind.ANTHROPIC,
                "claude",
                ChatRequest.of("claude", text),
                measured(real(corpus, text)));
    }

    private TokenEstimate estimate(String text) {
        return counter.estimate("vendor", ProviderKind.ANTHROPIC, "claude", ChatRequest.of("claude", text));
    }

    /** What the vendor says: what is known of another model's tokens, times what nobody here is told, and a frame. */
    private static long real(String corpus, String text) {
        return Math.round(PublicTokens.count(EncodingType.O200K_BASE, text) * HIDDEN.get(corpus)) + 6;
    }

    private static Usage measured(long input) {
        return Usage.of(input, 1, Usage.Source.MEASURED);
    }

    static TokenCounter counter() {
        var config = new TokenCountConfig();
        config.maxCalibrations = 100;
        config.rememberCounts = Duration.ofMinutes(10);
        var calibrations = new Calibrations();
        calibrations.config = config;
        calibrations.clock = new StoppedClock();
        calibrations.repository = new ForgetfulCalibrationRepository();
        var counter = new TokenCounter();
        counter.calibrations = calibrations;
        counter.config = config;
        counter.prepare();
        return counter;
    }

    /** Keeps nothing. */
    private static final class ForgetfulCalibrationRepository extends CalibrationRepository {

        @Override
        List<StoredCalibration> all(int most) {
            return List.of();
        }
    }
}
