package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.security.audit.AuditConfig;
import io.magictunnel.security.request.HttpConfig;
import io.magictunnel.security.session.SignInConfig;
import io.magictunnel.security.token.TokenConfig;
import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(AuthConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("auth.mcp.anonymous_role", "", "auth.cache_for", "30s"));
        assertThat(ConfigDefaults.of(TokenConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("auth.jwt.issuer", ""),
                        Map.entry("auth.jwt.jwks_uri", ""),
                        Map.entry("auth.jwt.audience", ""),
                        Map.entry("auth.jwt.algorithms", "RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512"),
                        Map.entry("auth.jwt.clock_skew", "30s"),
                        Map.entry("auth.jwt.scopes", ""),
                        Map.entry("auth.jwt.name_claim", "preferred_username"),
                        Map.entry("auth.jwt.role_claim", ""),
                        Map.entry("auth.jwt.role_values", ""),
                        Map.entry("auth.jwt.usual_role", "user"),
                        Map.entry("auth.jwt.create_users", "true")));
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
