package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.security.audit.AuditConfig;
import io.magictunnel.security.request.HttpConfig;
import io.magictunnel.security.session.SignInConfig;
import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(AuthConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("auth.mcp.anonymous_role", "", "auth.cache_for", "30s"));
        assertThat(ConfigDefaults.of(SignInConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "auth.sign_in.token_lifetime", "8h",
                        "auth.sign_in.window", "15m",
                        "auth.sign_in.max_failures", "5",
                        "auth.sign_in.max_failures_per_address", "30",
                        "auth.sign_in.max_failures_per_name", "100"));
        assertThat(ConfigDefaults.of(HttpConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("http.allowed_hosts", "", "http.allowed_origins", "", "http.public_url", ""));
        assertThat(ConfigDefaults.of(AuditConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("audit.keep_for", "365d"));
    }
}
