package io.magictunnel.enhancement.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.proof.CounterExample;
import io.magictunnel.enhancement.proof.Findability;
import io.magictunnel.enhancement.proof.QuestionSource;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.platform.rest.SnakeCaseJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionContentTest {

    private static final VersionContent UNPROVEN = new VersionContent(
            "wc", Optional.of("Counts words."), "Says what.", Optional.empty(), List.of(), List.of());

    @Test
    void whatWasKeptBeforeThereWereProofsIsRead() {
        var kept = """
                {"original": "wc", "description": "Counts words.", "summary": "Says what.", "faults": [], "errors": []}
                """;

        var content = SnakeCaseJson.MAPPER.readValue(kept, VersionContent.class);

        assertThat(content).isEqualTo(UNPROVEN);
        assertThat(content.holdsUsableWords()).isTrue();
    }

    @Test
    void aVerdictIsReadAsItWasWritten() {
        var proven = UNPROVEN.with(verdict(false));

        var read =
                SnakeCaseJson.MAPPER.readValue(SnakeCaseJson.MAPPER.writeValueAsString(proven), VersionContent.class);

        assertThat(read).isEqualTo(proven);
    }

    @Test
    void wordsThatLoseAreNotUsableAndSayWhy() {
        var lost = UNPROVEN.with(verdict(false));

        assertThat(lost.holdsUsableWords()).isFalse();
        assertThat(lost.troubles()).containsExactly("A neighbour is found less often.");
    }

    @Test
    void wordsThatWinAreUsable() {
        assertThat(UNPROVEN.with(verdict(true)).holdsUsableWords()).isTrue();
        assertThat(UNPROVEN.with(verdict(true)).troubles()).isEmpty();
    }

    private static Verdict verdict(boolean promoted) {
        var example =
                new CounterExample("how many lines", QuestionSource.NEIGHBOUR, "count_lines", "count_lines", "wc");
        return new Verdict(
                promoted,
                "A neighbour is found less often.",
                new Findability(8, 0.5, 0.75, 0.6, 0.8),
                new Findability(16, 0.9, 0.8, 0.95, 0.9),
                true,
                List.of(example));
    }
}
