package io.magictunnel.discovery.sense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static final Map<String, Integer> VOCABULARY =
            Map.of("[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "read", 10, "##ing", 11, "cafe", 12, ",", 13, "中", 14, "re", 15);

    private final WordPieces pieces = new WordPieces(VOCABULARY, 8);

    @Test
    void takesTheLongestPieces() {
        assertThat(pieces.of("reading")).containsExactly(1, 10, 11, 2);
    }

    @Test
    void caseAndAccentsDoNotCount() {
        assertThat(pieces.of("Café")).containsExactly(1, 12, 2);
    }

    @Test
    void marksAndIdeographsStandAlone() {
        assertThat(pieces.of("read,中read")).containsExactly(1, 10, 13, 14, 10, 2);
    }

    @Test
    void aWordWithAPartThatNobodyKnowsIsUnknown() {
        assertThat(pieces.of("readxyz read")).containsExactly(1, 3, 10, 2);
    }

    @Test
    void whatIsTooLongIsCutBeforeTheEnd() {
        assertThat(pieces.of("read ".repeat(100))).containsExactly(1, 10, 10, 10, 10, 10, 10, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u202e", "\ud83d"})
    void textsWithoutWordsAreOnlyStartAndEnd(String text) {
        assertThat(pieces.of(text)).startsWith(1).endsWith(2).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aWordOfAThousandLettersIsUnknown() {
        assertThat(pieces.of("a".repeat(1000))).containsExactly(1, 3, 2);
    }
}
