package io.magictunnel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductHealthTest {

    @Test
    void allIsWellWhenNothingIsBroken() {
        assertThat(ProductHealth.of(0, 0).level()).isEqualTo(ProductHealth.Level.OK);
    }

    @Test
    void brokenFilesAreAWarning() {
        assertThat(ProductHealth.of(0, 2))
                .isEqualTo(new ProductHealth(ProductHealth.Level.WARN, "health.brokenFiles", 2));
    }

    @Test
    void serversThatAreDownWeighMore() {
        assertThat(ProductHealth.of(1, 2))
                .isEqualTo(new ProductHealth(ProductHealth.Level.BAD, "health.serversDown", 1));
    }
}
