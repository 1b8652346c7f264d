package io.magictunnel.provider.budget.plan;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about budgets, under {@code llm.budgets.} */
@Dependent
@ConfigProperties(prefix = "llm.budgets")
public class BudgetConfig {

    /** Where the days of a budget begin that names no zone of its own. */
    @ConfigProperty(name = "zone", defaultValue = "UTC")
    public ZoneName zone;

    @ConfigProperty(name = "max_budgets", defaultValue = "1000")
    @Within(min = "0", max = "100000")
    int maxBudgets;

    /** How many calls may write to budgets at once; others wait. */
    @ConfigProperty(name = "max_concurrent", defaultValue = "8")
    @Within(min = "1", max = "100")
    public int maxConcurrent;

    /** How long a call waits for its turn. */
    @ConfigProperty(name = "max_wait", defaultValue = "10s")
    @Within(min = "100ms", max = "5m")
    public Duration maxWait;

    /** How long a change of budgets on another server may stay unnoticed. */
    @ConfigProperty(name = "reload_every", defaultValue = "5s")
    @Within(min = "100ms", max = "1h")
    Duration reloadEvery;

    /** How long periods that are over are kept. */
    @ConfigProperty(name = "keep_for", defaultValue = "800d")
    @Within(min = "1d", max = "3650d")
    public Duration keepFor;
}
