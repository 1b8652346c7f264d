package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Makes rows that several servers may want to make at the same moment; each row in a transaction of its own, which may fail. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AccountOpening {

    @Inject
    AccountRepository accounts;

    public void open(Budget budget, BudgetPeriod.Window window) {
        if (accounts.find(budget.accountOf(window)).isEmpty()) {
            accounts.add(new BudgetAccount(budget, window));
        }
    }

    /** Notes how an account stands, if that is something new. */
    public void note(BudgetAccount account, Instant now, Duration step) {
        if (accounts.lastPoint(account.id()).filter(account.spent()::equals).isEmpty()) {
            var slot = now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), step.toSeconds());
            accounts.add(new BudgetPoint(account.id(), Instant.ofEpochSecond(slot), account.spent()));
        }
    }
}
