package io.magictunnel.provider.budget.plan;

import java.util.Locale;

/** Whose calls a budget is about. */
public enum BudgetScope {
    ALL,
    PROVIDER,
    MODEL,
    /** A label that whoever calls passes along. */
    TEAM,
    USER;

    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
