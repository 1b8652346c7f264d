package io.magictunnel.provider.budget;

import io.magictunnel.provider.budget.account.AccountRepository;
import io.magictunnel.provider.budget.account.BudgetAccount;
import io.magictunnel.provider.budget.account.StoredReservation;
import io.magictunnel.provider.budget.account.StoredReservation.State;
import io.magictunnel.provider.budget.plan.BudgetRemoved;
import io.magictunnel.provider.budget.plan.BudgetRepository;
import io.magictunnel.provider.price.Money;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what calls set aside and spend: each deed is one short transaction that touches accounts always in the same order,
 * all of them or none.
 */
@ApplicationScoped
@Transactional
public class BudgetLedger {

    private static final System.Logger LOGGER = System.getLogger(BudgetLedger.class.getName());

    @Inject
    AccountRepository accounts;

    @Inject
    BudgetRepository plans;

    @Inject
    AuditTrail trail;

    @Inject
    Event<BudgetWarned> warnings;

    Reservation reserve(List<Claim> claims, Money amount, Instant now, Instant expires) {
        var call = UUID.randomUUID().toString();
        var lines = new ArrayList<Reservation.Line>();
        for (var claim : claims) {
            if (accounts.setAside(claim.account(), amount, claim.limit())) {
                accounts.add(new StoredReservation(call, claim.account(), amount, expires));
                lines.add(claim.line());
            } else {
                refuseUnlessGone(claim, amount, now);
            }
        }
        return new Reservation(call, amount, expires, lines);
    }

    /** A budget that was removed a moment ago stops nobody; an account that could not be opened stops everybody. */
    private void refuseUnlessGone(Claim claim, Money amount, Instant now) {
        var account = accounts.find(claim.account());
        account.ifPresent(known -> {
            throw new BudgetExceededException(claim, amount, left(claim, known), now);
        });
        if (plans.find(claim.budget().id()).isPresent()) {
            throw new IllegalStateException("There is no account " + claim.account());
        }
    }

    /** What was really spent takes the place of what was set aside. Once for each reservation, however often it is called. */
    void settle(Reservation reservation, Money spent, Instant now) {
        for (var line : reservation.lines()) {
            var id = StoredReservation.idOf(reservation.callId(), line.account());
            if (accounts.remove(id, State.HELD)) {
                accounts.spend(line.account(), reservation.amount(), spent);
                noteOverrun(line, reservation.amount(), spent, now);
            } else if (accounts.remove(id, State.EXPIRED)) {
                accounts.spend(line.account(), Money.ZERO, spent);
                noteOverrun(line, Money.ZERO, spent, now);
            } else {
                continue;
            }
            warn(line, now);
        }
    }

    /** A vendor has billed more than can have been used, or long after the call's time: that is told, not hidden. */
    private void noteOverrun(Reservation.Line line, Money aside, Money spent, Instant now) {
        if (!line.hard() || !spent.isMoreThan(aside)) {
            return;
        }
        var over = spent.minus(aside);
        LOGGER.log(
                Level.WARNING,
                "A call has cost more than was set aside for it: budget={0} aside={1} spent={2}",
                line.budget(),
                aside,
                spent);
        if (accounts.overrun(line.account(), over, now)) {
            trail.record(
                    Caller.system(),
                    "budget.overrun",
                    "budget",
                    line.budget(),
                    AuditTrail.Outcome.OK,
                    "first of this period: a call has cost %s, %s more than was set aside".formatted(spent, over));
        }
    }

    /** Gives back what the calls of these reservations have set aside; they are all of one call. */
    void expire(List<StoredReservation> overdue) {
        overdue.stream()
                .filter(reservation -> accounts.expire(reservation.id()))
                .forEach(reservation -> accounts.spend(reservation.accountId(), reservation.amount(), Money.ZERO));
    }

    /** The first call in a period that is refused stands in the audit trail. */
    void noteRefusal(Claim claim, String user, String message, Instant now) {
        if (accounts.refuse(claim.account(), now)) {
            trail.record(
                    Caller.system(),
                    "budget.exceed",
                    "budget",
                    claim.budget().name(),
                    AuditTrail.Outcome.DENIED,
                    "first refusal of this period, to user '%s': %s".formatted(user, message));
        }
    }

    void forget(@Observes BudgetRemoved removed) {
        accounts.removeOf(removed.budget());
    }

    void forgetBefore(Instant periods, Instant reservations) {
        accounts.removeBefore(periods, reservations);
    }

    private void warn(Reservation.Line line, Instant now) {
        line.soft().filter(soft -> accounts.warn(line.account(), soft, now)).ifPresent(soft -> {
            trail.record(
                    Caller.system(),
                    "budget.warn",
                    "budget",
                    line.budget(),
                    AuditTrail.Outcome.OK,
                    "the soft limit of %s is reached".formatted(soft));
            warnings.fire(new BudgetWarned(line.budget(), soft));
        });
    }

    private static Money left(Claim claim, BudgetAccount account) {
        var left = claim.limit().orElse(Money.ZERO).minus(account.spent().plus(account.reserved()));
        return left.isMoreThan(Money.ZERO) ? left : Money.ZERO;
    }
}
