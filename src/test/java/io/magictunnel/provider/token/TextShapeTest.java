package io.magictunnel.provider.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.knuddels.jtokkit.api.EncodingType;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextShapeTest {

    private static final Map<String, ContentClass> KINDS = Map.of(
            "english", ContentClass.PROSE,
            "code", ContentClass.CODE,
            "json", ContentClass.JSON,
            "german", ContentClass.ACCENTED,
            "japanese", ContentClass.EAST_ASIAN);

    @ParameterizedTest
    @CsvSource({"english", "code", "json", "german", "japanese"})
    void tellsKindsOfContentApart(String corpus) {
        var texts = Corpus.named(corpus);
        var random = new Random(5);

        for (var i = 0; i < 50; i++) {
            assertThat(TextShape.of(texts.text(random, 8, 30)).content()).isEqualTo(KINDS.get(corpus));
        }
    }

    @ParameterizedTest
    @CsvSource({"english", "code", "json", "german", "japanese"})
    void isNotFarFromTheTokensOfAModelThatItKnowsNothingAbout(String corpus) {
        var text = Corpus.named(corpus).text(new Random(5), 30, 30);

        var tokens = TextShape.of(text).tokens();

        var real = PublicTokens.count(EncodingType.O200K_BASE, text);
        assertThat(tokens).isCloseTo(real, within(real * 0.35));
    }

    @Test
    void knowsOtherScriptsAndWhatNobodyCanRead() {
        var bytes = new byte[600];
        new Random(1).nextBytes(bytes);

        assertThat(TextShape.of("Порт был тихим в то утро").content()).isEqualTo(ContentClass.SCRIPT);
        assertThat(TextShape.of(Base64.getEncoder().encodeToString(bytes)).content())
                .isEqualTo(ContentClass.DENSE);
        assertThat(TextShape.of(" {\"a\": [1, 2]}\n").content()).isEqualTo(ContentClass.JSON);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "a", "{", "'{}'", "\ud83d\ude00", "\ud800"})
    void takesWhateverComes(String text) {
        assertThat(TextShape.of(text).tokens()).isBetween(0.0, 5.0);
        assertThat(TextShape.of(text).content()).isNotNull();
    }

    @Test
    void longTextsOfOneLetterAreReadInOnePass() {
        assertThat(TextShape.of("a".repeat(4_000_000)).tokens()).isPositive();
        assertThat(TextShape.of("\"".repeat(4_000_000)).tokens()).isPositive();
        assertThat(TextShape.of("\ud83d\ude00".repeat(1_000_000)).tokens()).isPositive();
    }
}
