package io.magictunnel.discovery.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearningConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(LearningConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "discovery.learning.consent", "own",
                        "discovery.learning.keep_for", "90d",
                        "discovery.learning.max_sentence", "300",
                        "discovery.learning.max_votes", "10000",
                        "discovery.learning.max_votes_per_day", "100",
                        "discovery.learning.follows_within", "5m",
                        "discovery.learning.half_life", "30d"));
    }
}
