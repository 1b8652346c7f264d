package io.magictunnel.provider.budget;

import io.magictunnel.provider.budget.plan.BudgetPath;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The budgets that a call is about, always in the same order.
 *
 * @param at since when they are
 */
public record Claims(BudgetPath path, List<Claim> all, Instant at) {

    public Claims {
        all = List.copyOf(all);
    }

    /** The name of one beyond which no call may go. Where there is one, what is set aside must be the most there can be. */
    public Optional<String> hardest() {
        return all.stream()
                .filter(claim -> claim.limit().isPresent())
                .map(claim -> claim.budget().name())
                .findFirst();
    }
}
