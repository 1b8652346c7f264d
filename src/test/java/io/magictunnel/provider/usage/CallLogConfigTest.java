package io.magictunnel.provider.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallLogConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(CallLogConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "llm.log.keep_for", "30d",
                        "llm.log.keep_figures_for", "800d",
                        "llm.log.queue_size", "10000"));
    }
}
