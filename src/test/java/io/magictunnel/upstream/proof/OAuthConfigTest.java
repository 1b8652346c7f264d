package io.magictunnel.upstream.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuthConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(OAuthConfig.class)).isEqualTo(Map.of("upstream.oauth.allow_private", "false"));
    }
}
