package io.magictunnel.provider.budget.plan;

import io.magictunnel.provider.budget.Claim;
import io.magictunnel.provider.price.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Budgets that nobody has stored. */
public final class BudgetsForTests {

    private BudgetsForTests() {}

    /** Of all calls, without end. */
    public static Claim hard(String name, long micros) {
        var plan = new BudgetPlan(
                name,
                BudgetScope.ALL,
                "",
                BudgetPeriod.TOTAL,
                ZoneOffset.UTC,
                Optional.of(new Money(micros)),
                Optional.empty(),
                true);
        var budget = new Budget(plan, Instant.EPOCH, "test");
        return new Claim(budget, budget.windowAt(Instant.EPOCH), budget.id());
    }
}
