package io.magictunnel.enhancement.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(ProofConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "enhancement.proof.enabled", "true",
                        "enhancement.proof.questions", "10",
                        "enhancement.proof.neighbours", "4",
                        "enhancement.proof.neighbour_questions", "5",
                        "enhancement.proof.recorded_questions", "20",
                        "enhancement.proof.timeout", "10s"));
    }
}
