package io.magictunnel.provider.usage;

/**
 * How much one call has used, for figures over many.
 *
 * @param cost in millionths of a US dollar; {@code null} where nobody knows the price
 */
public record CallSize(
        String purpose,
        String provider,
        String model,
        String priceId,
        ModelCalled.Outcome outcome,
        long input,
        long cacheRead,
        long cacheWrite,
        long output,
        Long cost) {

    public boolean hasSucceeded() {
        return outcome == ModelCalled.Outcome.SUCCEEDED;
    }
}
