package io.magictunnel.discovery.argument;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(ArgumentsConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "discovery.arguments.max_length", "20000",
                        "discovery.arguments.time_zone", "",
                        "discovery.arguments.provider", "",
                        "discovery.arguments.model", ""));
    }
}
