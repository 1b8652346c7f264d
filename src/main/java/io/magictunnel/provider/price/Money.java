package io.magictunnel.provider.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in millionths of a US dollar, the currency of every price list here. Never a fraction of one: see {@link Price}. */
public record Money(long micros) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** What is too much for any account counts as the most that can be written. */
    static Money of(BigDecimal micros, RoundingMode rounding) {
        return new Money(micros.min(MOST).setScale(0, rounding).longValueExact());
    }

    /** Half up, as bills are. */
    public static Money rounded(BigDecimal micros) {
        return of(micros, RoundingMode.HALF_UP);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    public boolean isMoreThan(Money other) {
        return micros > other.micros;
    }

    public BigDecimal dollars() {
        return BigDecimal.valueOf(micros, 6);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return "$" + dollars().toPlainString();
    }
}
