package io.magictunnel.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.security.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleRuleTest {

    private final RoleRule rule = new RoleRule(List.of("tunnel-admins=admin", "cn=staff,dc=x = viewer"), Role.USER);

    @Test
    void ofSeveralValuesTheStrongestCounts() {
        assertThat(rule.roleOf(List.of("operator", "tunnel-admins", "viewer"))).isEqualTo(Role.ADMIN);
        assertThat(rule.roleOf(List.of("cn=staff,dc=x"))).isEqualTo(Role.VIEWER);
    }

    @Test
    void whoeverHasNoKnownValueHasTheUsualRole() {
        assertThat(rule.roleOf(List.of("ADMIN", "something"))).isEqualTo(Role.USER);
        assertThat(rule.roleOf(List.of())).isEqualTo(Role.USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admins", "=admin", "admins=root", "admins=", ""})
    void whatMeansNothingIsRefused(String written) {
        assertThatThrownBy(() -> new RoleRule(List.of(written), Role.USER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auth.jwt.role_values");
    }
}
