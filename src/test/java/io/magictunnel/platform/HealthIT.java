package io.magictunnel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class HealthIT {

    @Test
    void isReadyWithoutCredentials(RunningProduct product) {
        var answer = product.getAsStranger("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(answer).path("status").asString()).isEqualTo("UP");
    }
}
