package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.price.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one call has set aside in one account. Gone when the call is settled. */
@Entity
@Table(name = "budget_reservation")
public class StoredReservation {

    @Id
    private String id;

    @Column(name = "call_id")
    private String callId;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "amount_micros")
    private long amount;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Whether the money is still set aside. */
    public enum State {
        HELD,
        /** The lease ran out, and the money was given back; the call may come to its end all the same. */
        EXPIRED
    }

    protected StoredReservation() {}

    public StoredReservation(String callId, String accountId, Money amount, Instant expiresAt) {
        this.id = idOf(callId, accountId);
        this.callId = callId;
        this.accountId = accountId;
        this.amount = amount.micros();
        this.state = State.HELD;
        this.expiresAt = expiresAt;
    }

    public static String idOf(String callId, String accountId) {
        return callId + "@" + accountId;
    }

    public String id() {
        return id;
    }

    public String callId() {
        return callId;
    }

    public String accountId() {
        return accountId;
    }

    public State state() {
        return state;
    }

    public Money amount() {
        return new Money(amount);
    }
}
