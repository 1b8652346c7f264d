package io.magictunnel.provider.budget.plan;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Refusals about budgets, and by them. */
public enum BudgetError implements ErrorCode {
    INVALID_BUDGET(400),
    BUDGET_NOT_FOUND(404),
    BUDGET_EXISTS(409),
    BUDGET_CHANGED(409),
    TOO_MANY_BUDGETS(409),
    /** Not enough money is left for the call. */
    BUDGET_EXCEEDED(429),
    /** A call that costs nobody knows what, where a budget has a hard limit. */
    PRICE_UNKNOWN(422),
    /** A call of which nobody can say what it costs at most, where a budget has a hard limit. */
    COST_UNBOUNDED(422),
    /** Too many calls want money at the same moment. */
    BUDGETS_BUSY(503);

    private final int httpStatus;

    BudgetError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new DomainException(INVALID_BUDGET, message);
        }
    }
}
