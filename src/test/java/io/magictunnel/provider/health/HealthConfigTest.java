package io.magictunnel.provider.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.health.CheckStep.Subject;
import io.magictunnel.testing.ConfigDefaults;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(HealthConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "llm.health.every", "5m",
                        "llm.health.network", "true",
                        "llm.health.models", "true",
                        "llm.health.completion", "false",
                        "llm.health.keep", "48"));
    }

    @Test
    void aLookGoesAsFarAsWhatIsWantedLast() {
        assertThat(config(Duration.ofMinutes(5), true, true, false).last()).contains(Subject.MODELS);
        assertThat(config(Duration.ofMinutes(5), true, false, false).last()).contains(Subject.NETWORK);
        assertThat(config(Duration.ofMinutes(5), false, false, true).last()).contains(Subject.COMPLETION);
        assertThat(config(Duration.ofMinutes(5), false, false, false).last()).isEmpty();
        assertThat(config(Duration.ZERO, true, true, true).last()).isEmpty();
    }

    static HealthConfig config(Duration every, boolean network, boolean models, boolean completion) {
        var config = new HealthConfig();
        config.every = every;
        config.network = network;
        config.models = models;
        config.completion = completion;
        config.keep = 3;
        return config;
    }
}
