package io.magictunnel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscoveryConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(DiscoveryConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "discovery.mode", "hybrid",
                        "discovery.threshold", "0.3",
                        "discovery.max_hits", "50",
                        "discovery.max_sentence", "2000",
                        "discovery.meaning.enabled", "true",
                        "discovery.meaning.threads", "2",
                        "discovery.meaning.keep_for", "30d",
                        "discovery.llm.target", ""));
    }
}
