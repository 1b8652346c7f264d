package io.magictunnel.permission.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(OfferConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("discovery.visibility", "all", "discovery.pinned", "tag:pinned"));
    }
}
