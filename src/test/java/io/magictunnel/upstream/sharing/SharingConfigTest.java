package io.magictunnel.upstream.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharingConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(SharingConfig.class))
                .isEqualTo(Map.of("upstream.own_connections.max", "500", "upstream.own_connections.idle", "10m"));
    }
}
