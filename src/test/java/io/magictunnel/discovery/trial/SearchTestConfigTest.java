package io.magictunnel.discovery.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTestConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(SearchTestConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("discovery.tests.max_cases", "1000", "discovery.tests.keep_runs", "100"));
    }
}
