package io.magictunnel.provider.budget.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The budgets that hold, remembered until one of them changes: where no budget is about a call, it costs no look at the database. */
@ApplicationScoped
public class KnownBudgets {

    @Inject
    BudgetRepository repository;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    private final AtomicLong epoch = new AtomicLong();
    private volatile Reading reading = new Reading(List.of(), -1, Instant.MIN);

    /** Those that a call is about, always in the same order. */
    public List<Budget> on(BudgetPath path) {
        var current = reading;
        return (isFresh(current) ? current : read())
                .enabled().stream().filter(budget -> budget.isAbout(path)).toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) BudgetsEdited edited) {
        epoch.incrementAndGet();
    }

    private synchronized Reading read() {
        if (!isFresh(reading)) {
            var before = epoch.get();
            reading = new Reading(repository.enabled(), before, clock.instant().plus(config.reloadEvery));
        }
        return reading;
    }

    private boolean isFresh(Reading some) {
        return some.epoch() == epoch.get() && clock.instant().isBefore(some.until());
    }

    /** All that hold at one moment. What was read before the last change does not count. */
    private record Reading(List<Budget> enabled, long epoch, Instant until) {}
}
