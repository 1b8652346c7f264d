package io.magictunnel.provider.price.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(PriceConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "llm.prices.file", "",
                        "llm.prices.min_kept", "90",
                        "llm.prices.max_factor", "10",
                        "llm.prices.max_stored", "50000",
                        "llm.prices.reload_every", "30s"));
    }
}
