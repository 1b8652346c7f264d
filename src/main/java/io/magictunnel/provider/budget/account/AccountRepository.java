package io.magictunnel.provider.budget.account;

import io.magictunnel.provider.price.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of budgets and what is set aside in them. Every change is one conditional statement. */
@ApplicationScoped
@Transactional
public class AccountRepository {

    @PersistenceContext
    EntityManager entities;

    /** Sets money aside, if so much is left; without a limit, whatever is left. */
    public boolean setAside(String account, Money amount, Optional<Money> limit) {
        var room = limit.map(most -> most.minus(amount).micros());
        var update = entities.createQuery(
                        "update BudgetAccount a set a.reserved = a.reserved + :amount where a.id = :id"
                                + (room.isPresent() ? " and a.spent + a.reserved <= :room" : ""))
                .setParameter("amount", amount.micros())
                .setParameter("id", account);
        room.ifPresent(micros -> update.setParameter("room", micros));
        return update.executeUpdate() == 1;
    }

    public void add(StoredReservation reservation) {
        entities.persist(reservation);
        entities.flush();
    }

    /** What was set aside is free again, and that much is spent. */
    public void spend(String account, Money freed, Money spent) {
        entities.createQuery("update BudgetAccount a set a.reserved = a.reserved - :freed, a.spent = a.spent + :spent"
                        + " where a.id = :id")
                .setParameter("freed", freed.micros())
                .setParameter("spent", spent.micros())
                .setParameter("id", account)
                .executeUpdate();
    }

    /** Notes what was spent without having been set aside; true for the first time. */
    public boolean overrun(String account, Money over, Instant now) {
        entities.createQuery("update BudgetAccount a set a.overrun = a.overrun + :over where a.id = :id")
                .setParameter("over", over.micros())
                .setParameter("id", account)
                .executeUpdate();
        return entities.createQuery(
                                "update BudgetAccount a set a.overrunAt = :now where a.id = :id and a.overrunAt is null")
                        .setParameter("now", now)
                        .setParameter("id", account)
                        .executeUpdate()
                == 1;
    }

    /** Whether this one was there in that state; of several who try, one has removed it. */
    public boolean remove(String reservation, StoredReservation.State state) {
        return entities.createQuery("delete from StoredReservation r where r.id = :id and r.state = :state")
                        .setParameter("id", reservation)
                        .setParameter("state", state)
                        .executeUpdate()
                == 1;
    }

    /** Whether this one was held until now; of several who try, one has ended it. */
    public boolean expire(String reservation) {
        return entities.createQuery(
                                "update StoredReservation r set r.state = :expired where r.id = :id and r.state = :held")
                        .setParameter("expired", StoredReservation.State.EXPIRED)
                        .setParameter("held", StoredReservation.State.HELD)
                        .setParameter("id", reservation)
                        .executeUpdate()
                == 1;
    }

    /** Held ones whose lease is over, those of one call next to each other. */
    public List<StoredReservation> overdue(Instant now, int most) {
        return entities.createQuery(
                        "select r from StoredReservation r where r.state = :held and r.expiresAt < :now"
                                + " order by r.callId, r.accountId",
                        StoredReservation.class)
                .setParameter("held", StoredReservation.State.HELD)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Notes that the soft limit is reached; true for the first who does. */
    public boolean warn(String account, Money soft, Instant now) {
        return entities.createQuery("update BudgetAccount a set a.warnedAt = :now"
                                + " where a.id = :id and a.warnedAt is null and a.spent >= :soft")
                        .setParameter("now", now)
                        .setParameter("id", account)
                        .setParameter("soft", soft.micros())
                        .executeUpdate()
                == 1;
    }

    /** Notes that a call was refused; true for the first who does. */
    public boolean refuse(String account, Instant now) {
        return entities.createQuery(
                                "update BudgetAccount a set a.refusedAt = :now where a.id = :id and a.refusedAt is null")
                        .setParameter("now", now)
                        .setParameter("id", account)
                        .executeUpdate()
                == 1;
    }

    public Optional<BudgetAccount> find(String id) {
        return Optional.ofNullable(entities.find(BudgetAccount.class, id));
    }

    /** Those whose period is not over. */
    public List<BudgetAccount> open(Instant now) {
        return entities.createQuery(
                        "select a from BudgetAccount a where a.endsAt is null or a.endsAt > :now", BudgetAccount.class)
                .setParameter("now", now)
                .getResultList();
    }

    void add(BudgetAccount account) {
        entities.persist(account);
        entities.flush();
    }

    /** What the newest point of an account says; what is spent never becomes less. */
    Optional<Money> lastPoint(String account) {
        return Optional.ofNullable(entities.createQuery(
                                "select max(p.spent) from BudgetPoint p where p.accountId = :id", Long.class)
                        .setParameter("id", account)
                        .getSingleResult())
                .map(Money::new);
    }

    void add(BudgetPoint point) {
        entities.persist(point);
        entities.flush();
    }

    public List<BudgetPoint> points(String account) {
        return entities.createQuery(
                        "select p from BudgetPoint p where p.accountId = :id order by p.takenAt", BudgetPoint.class)
                .setParameter("id", account)
                .getResultList();
    }

    public void removeOf(String budget) {
        remove("delete from BudgetPoint p where p.accountId like :accounts", budget + "@%");
        remove("delete from StoredReservation r where r.accountId like :accounts", budget + "@%");
        remove("delete from BudgetAccount a where a.id like :accounts", budget + "@%");
    }

    /** Forgets periods that ended before then, and reservations that ran out before then. */
    public void removeBefore(Instant periods, Instant reservations) {
        entities.createQuery("delete from StoredReservation r where r.state = :expired and r.expiresAt < :oldest")
                .setParameter("expired", StoredReservation.State.EXPIRED)
                .setParameter("oldest", reservations)
                .executeUpdate();
        entities.createQuery("select a.id from BudgetAccount a where a.endsAt < :oldest", String.class)
                .setParameter("oldest", periods)
                .setMaxResults(1_000)
                .getResultList()
                .forEach(account -> {
                    remove("delete from BudgetPoint p where p.accountId = :accounts", account);
                    remove("delete from BudgetAccount a where a.id = :accounts", account);
                });
    }

    private void remove(String statement, String accounts) {
        entities.createQuery(statement).setParameter("accounts", accounts).executeUpdate();
    }
}
