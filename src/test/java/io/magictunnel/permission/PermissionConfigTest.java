package io.magictunnel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.security.Role;
import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(PermissionConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "permission.defaults.operator", "allow",
                        "permission.defaults.user", "allow",
                        "permission.defaults.viewer", "deny",
                        "permission.reload_every", "30s",
                        "permission.max_grants", "10000"));
    }

    @Test
    void administratorsHaveNoDefaultThatCouldBeSet() {
        assertThat(new PermissionConfig().defaultOf(Role.ADMIN)).isEqualTo(Effect.ALLOW);
    }
}
