package io.magictunnel.provider.budget;

import io.magictunnel.provider.price.Money;

/** As much as a budget's soft limit is spent. Fired once in a period, in the transaction that spends it. */
public record BudgetWarned(String budget, Money soft) {}
