package io.magictunnel.provider.budget.plan;

import java.util.Optional;

/** Whose money a call costs: that of its provider, its model, its user and the user's team, where the caller names one. */
public record BudgetPath(String provider, String model, String user, Optional<String> team) {}
