package io.magictunnel.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenCountConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(TokenCountConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("llm.tokens.max_calibrations", "10000", "llm.tokens.remember_counts", "10m"));
    }
}
