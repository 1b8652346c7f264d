package io.magictunnel.provider.usage.spend;

import io.magictunnel.provider.price.Money;

/**
 * What came together.
 *
 * @param unpriced how many calls cost nobody knows what; they are not in the cost
 * @param input all input tokens, from the cache or not
 */
public record SpendFigures(
        long calls,
        long failures,
        long unpriced,
        long input,
        long cacheRead,
        long cacheWrite,
        long output,
        long costMicros,
        long totalMicros) {

    public static final SpendFigures NONE = new SpendFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public SpendFigures plus(SpendFigures other) {
        return new SpendFigures(
                calls + other.calls,
                failures + other.failures,
                unpriced + other.unpriced,
                input + other.input,
                cacheRead + other.cacheRead,
                cacheWrite + other.cacheWrite,
                output + other.output,
                costMicros + other.costMicros,
                totalMicros + other.totalMicros);
    }

    public Money cost() {
        return new Money(costMicros);
    }
}
