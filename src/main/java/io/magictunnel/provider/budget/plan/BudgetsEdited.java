package io.magictunnel.provider.budget.plan;

/** A budget was made, changed or removed. Fired in the transaction that does it. */
public record BudgetsEdited() {}
