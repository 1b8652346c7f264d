package io.magictunnel.permission.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VirtualServerConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(VirtualServerConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("virtual_servers.max_servers", "200", "virtual_servers.max_rules", "5000"));
    }
}
