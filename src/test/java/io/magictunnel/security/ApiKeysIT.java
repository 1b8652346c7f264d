package io.magictunnel.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class ApiKeysIT {

    @Test
    void theFirstAdminsKeyIsTheOneOfTheEnvironment(RunningProduct product) {
        var me = product.get("/dashboard/api/users/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(me).path("role").asString()).isEqualTo("admin");
    }

    @Test
    void aKeyHasTheRoleItWasMadeFor(RunningProduct product) {
        var key = product.keyFor("viewer");

        var me = product.get("/dashboard/api/users/me", key);

        assertThat(RunningProduct.json(me).path("role").asString()).isEqualTo("viewer");
    }

    @Test
    void withoutAKeyNobodyGetsIn(RunningProduct product) {
        var answer = product.getAsStranger("/dashboard/api/users/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningProduct.json(answer).path("error").path("code").asString())
                .isEqualTo("NOT_SIGNED_IN");
    }
}
