package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.price.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How much of an account was spent at one time. */
@Entity
@Table(name = "budget_point")
public class BudgetPoint {

    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "spent_micros")
    private long spent;

    protected BudgetPoint() {}

    /** Of two servers that look at the same time, one writes. */
    BudgetPoint(String account, Instant takenAt, Money spent) {
        this.id = account + "@" + takenAt.getEpochSecond();
        this.accountId = account;
        this.takenAt = takenAt;
        this.spent = spent.micros();
    }

    public Instant takenAt() {
        return takenAt;
    }

    public Money spent() {
        return new Money(spent);
    }
}
