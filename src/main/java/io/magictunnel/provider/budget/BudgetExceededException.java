package io.magictunnel.provider.budget;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.price.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A budget has too little left for a call. Caught to note it; what was set aside in other budgets is undone. */
final class BudgetExceededException extends DomainException {

    private final transient Claim claim;

    BudgetExceededException(Claim claim, Money wanted, Money left, Instant now) {
        super(
                BudgetError.BUDGET_EXCEEDED,
                "The budget '%s' (%s) has %s of %s left; this call may cost %s"
                        .formatted(
                                claim.budget().name(),
                                claim.budget().plan().subject(),
                                left,
                                claim.limit().orElse(Money.ZERO),
                                wanted),
                untilTheNextPeriod(claim, now));
        this.claim = claim;
    }

    private static Optional<Duration> untilTheNextPeriod(Claim claim, Instant now) {
        return claim.window().end().map(end -> Duration.between(now, end));
    }

    Claim claim() {
        return claim;
    }
}
