package io.magictunnel.provider.budget;

import io.magictunnel.provider.price.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Money that is set aside for one call, in the account of every budget on its path. Whoever has it settles or releases it; what
 * is forgotten is free again when the lease is over.
 */
public record Reservation(String callId, Money amount, Instant expiresAt, List<Line> lines) {

    public Reservation {
        lines = List.copyOf(lines);
    }

    /**
     * One account of it.
     *
     * @param hard whether nothing may be spent that was not set aside
     */
    public record Line(String account, String budget, Optional<Money> soft, boolean hard) {}

    /** Whether no budget is about the call. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
