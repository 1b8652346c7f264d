package io.magictunnel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscoveryModeTest {

    @ParameterizedTest
    @EnumSource
    void eachModeIsKnownByItsSpelling(DiscoveryMode mode) {
        assertThat(DiscoveryMode.of(mode.spelling())).contains(mode);
    }

    @Test
    void aWordThatIsNoModeIsNone() {
        assertThat(DiscoveryMode.of("HYBRID")).isEmpty();
    }
}
