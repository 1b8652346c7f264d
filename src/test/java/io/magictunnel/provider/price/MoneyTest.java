package io.magictunnel.provider.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isWrittenInDollars() {
        assertThat(new Money(1_234_567)).hasToString("$1.234567");
        assertThat(new Money(5)).hasToString("$0.000005");
    }

    @Test
    void addsAndSubtracts() {
        assertThat(new Money(5).plus(new Money(3)).minus(new Money(10))).isEqualTo(new Money(-2));
        assertThat(new Money(5).isMoreThan(new Money(4))).isTrue();
        assertThat(new Money(5).isMoreThan(new Money(5))).isFalse();
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }
}
