package io.magictunnel.provider.budget;

import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.price.Money;
import java.time.Instant;
import java.util.Optional;

/** A budget that a call is about, at the time of the call. */
public record Claim(Budget budget, BudgetPeriod.Window window, String account) {

    static Claim of(Budget budget, Instant now) {
        var window = budget.windowAt(now);
        return new Claim(budget, window, budget.accountOf(window));
    }

    Optional<Money> limit() {
        return budget.hard();
    }

    Reservation.Line line() {
        return new Reservation.Line(account, budget.name(), budget.soft(), limit().isPresent());
    }
}
