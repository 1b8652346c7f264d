package io.magictunnel.provider.overview.spending;

import io.magictunnel.provider.budget.account.BudgetAccount;
import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.price.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One budget on the page.
 *
 * @param subject whose money it is, and for how long
 * @param limit what it runs towards: the hard limit, or the soft one where there is no other
 * @param spentPercent of that limit; at most 100, as a bar is drawn
 * @param reservedPercent likewise, beside it
 * @param level what the state means, as a colour; the word is {@code state}
 * @param overrun what vendors have billed beyond what was set aside; empty where nothing
 * @param ends when the next period begins; {@code null} where it never does
 */
public record BudgetCard(
        String id,
        String name,
        String subject,
        String spent,
        String reserved,
        String limit,
        boolean hard,
        int spentPercent,
        int reservedPercent,
        String state,
        String level,
        String overrun,
        Instant ends)
        implements Serializable {

    static BudgetCard of(Budget budget, BudgetPeriod.Window window, Optional<BudgetAccount> account) {
        var spent = account.map(BudgetAccount::spent).orElse(Money.ZERO);
        var reserved = account.map(BudgetAccount::reserved).orElse(Money.ZERO);
        var limit = budget.hard().or(budget::soft).orElse(Money.ZERO);
        var state = State.of(budget, spent, account);
        return new BudgetCard(
                budget.id(),
                budget.name(),
                budget.plan().subject(),
                Dollars.of(spent),
                Dollars.of(reserved),
                Dollars.of(limit),
                budget.hard().isPresent(),
                percent(spent, limit, 100),
                percent(reserved, limit, 100 - percent(spent, limit, 100)),
                state.name().toLowerCase(Locale.ROOT),
                state.level,
                account.map(BudgetAccount::overrun)
                        .filter(over -> over.isMoreThan(Money.ZERO))
                        .map(Dollars::of)
                        .orElse(""),
                window.end().orElse(null));
    }

    private static int percent(Money part, Money whole, int most) {
        if (whole.micros() == 0) {
            return part.micros() == 0 ? 0 : most;
        }
        return Math.clamp(Math.round(100.0 * part.micros() / whole.micros()), 0, most);
    }

    /** How a budget stands. */
    private enum State {
        OPEN("ok"),
        WARNED("warn"),
        /** What is left was not enough for a call, though it may be for another one. */
        REFUSED("warn"),
        USED_UP("bad"),
        OFF("");

        private final String level;

        State(String level) {
            this.level = level;
        }

        static State of(Budget budget, Money spent, Optional<BudgetAccount> account) {
            if (!budget.plan().enabled()) {
                return OFF;
            }
            if (budget.hard().filter(limit -> !limit.isMoreThan(spent)).isPresent()) {
                return USED_UP;
            }
            if (account.flatMap(BudgetAccount::refusedAt).isPresent()) {
                return REFUSED;
            }
            return budget.soft().filter(limit -> !limit.isMoreThan(spent)).isPresent() ? WARNED : OPEN;
        }
    }
}
