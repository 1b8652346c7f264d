package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.price.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * One period of a budget. Only the database adds and subtracts here, under a condition, so that several servers can: nobody
 * writes back what was read.
 */
@Entity
@Table(name = "budget_account")
public class BudgetAccount {

    @Id
    private String id;

    @Column(name = "budget_id")
    private String budgetId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "spent_micros")
    private long spent;

    @Column(name = "reserved_micros")
    private long reserved;

    @Column(name = "warned_at")
    private Instant warnedAt;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "overrun_micros")
    private long overrun;

    @Column(name = "overrun_at")
    private Instant overrunAt;

    protected BudgetAccount() {}

    BudgetAccount(Budget budget, BudgetPeriod.Window window) {
        id = budget.accountOf(window);
        budgetId = budget.id();
        startsAt = window.start();
        endsAt = window.end().orElse(null);
    }

    public String id() {
        return id;
    }

    public String budgetId() {
        return budgetId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Money spent() {
        return new Money(spent);
    }

    /** What is set aside for calls that are under way. */
    public Money reserved() {
        return new Money(reserved);
    }

    /** What of that calls have cost beyond what was set aside for them, although there is a hard limit. */
    public Money overrun() {
        return new Money(overrun);
    }

    /** When that first happened. */
    public Optional<Instant> overrunAt() {
        return Optional.ofNullable(overrunAt);
    }

    /** When it was told that the soft limit is reached. */
    public Optional<Instant> warnedAt() {
        return Optional.ofNullable(warnedAt);
    }

    /** When the hard limit first stopped a call. */
    public Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }
}
