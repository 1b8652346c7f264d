package io.magictunnel.enhancement.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.board.WordDiff.Change;
import io.magictunnel.enhancement.board.WordDiff.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Count words.                 | Count words.                        | Count words.
                    Count words.                 | Count the words of a text.          | Count +the +words +of a text+.
                    Ping.                        | Ping a host and report.             | Ping +a host and report+.
                    List all files in a folder.  | List the files in a folder.         | List -all -+the +files in a folder.
                    One two three four five six. | One two seven four five six.        | One two -three -+seven +four five six.
                    A b c d e                    | A x c y e                           | A -b c d -+x c y +e
                    """)
    void marksWhatWasTakenOutAndWhatWasPutIn(String before, String after, String marked) {
        assertThat(marked(WordDiff.of(before, after))).isEqualTo(marked);
    }

    @Test
    void anEmptyTextIsFilledOrEmptiedAsAWhole() {
        assertThat(WordDiff.of("", "All new.").pieces()).containsExactly(new Piece(Change.ADDED, "All new."));
        assertThat(WordDiff.of("All gone.", "").pieces()).containsExactly(new Piece(Change.REMOVED, "All gone."));
        assertThat(WordDiff.of("", "").isSame()).isTrue();
    }

    @Test
    void otherSpaceAloneIsNoChange() {
        assertThat(WordDiff.of("Count\n words of  a text.", "Count words of a text.")
                        .isSame())
                .isTrue();
    }

    @Test
    void whatWasKeptAndPutInIsTheNewText() {
        var before = "Searches for files below a folder; needs a name.";
        var after = "Find files by name. Needs `name`: a pattern such as *.txt. It reads, and changes nothing.";

        var diff = WordDiff.of(before, after);

        assertThat(diff.pieces().stream()
                        .filter(piece -> !piece.removed())
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
        assertThat(diff.pieces().stream()
                        .filter(piece -> !piece.added())
                        .map(Piece::text)
                        .collect(Collectors.joining())
                        .replace(" ", ""))
                .isEqualTo(before.replace(" ", ""));
    }

    @Test
    void textsWithoutEndAreComparedAtTheirEnds() {
        var before = "Same start. " + "old ".repeat(5_000) + "same end.";
        var after = "Same start. " + "new ".repeat(5_000) + "same end.";

        var diff = WordDiff.of(before, after);

        assertThat(diff.pieces())
                .extracting(Piece::change)
                .containsExactly(Change.KEPT, Change.REMOVED, Change.ADDED, Change.KEPT);
    }

    private static String marked(WordDiff diff) {
        return diff.pieces().stream()
                .map(piece -> switch (piece.change()) {
                    case KEPT -> piece.text();
                    case REMOVED -> "-" + piece.text() + "-";
                    case ADDED -> "+" + piece.text() + "+";
                })
                .collect(Collectors.joining());
    }
}
