package io.magictunnel.provider.budget;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks after money that nobody settles, four times a minute; notes how budgets stand; forgets old periods. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BudgetTimer {

    @Inject
    Budgets budgets;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void sweep() {
        budgets.sweep();
    }

    @Schedule(hour = "*", minute = "*/10", second = "2", persistent = false)
    void note() {
        budgets.note();
    }

    @Schedule(hour = "4", minute = "23", persistent = false)
    void forget() {
        budgets.forgetOld();
    }
}
