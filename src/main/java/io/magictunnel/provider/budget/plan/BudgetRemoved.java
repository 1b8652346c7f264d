package io.magictunnel.provider.budget.plan;

/** A budget is gone, and what stands in its accounts has no meaning any more. Fired in the transaction that removes it. */
public record BudgetRemoved(String budget) {}
