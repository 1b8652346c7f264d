package io.magictunnel.provider.budget.plan;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The budgets that administrators make. They hold from the next call on, and every change is in the audit trail. */
@ApplicationScoped
@Transactional
public class BudgetPlans {

    private static final String KIND = "budget";

    @Inject
    BudgetRepository budgets;

    @Inject
    AuditTrail trail;

    @Inject
    Event<BudgetRemoved> removals;

    @Inject
    Event<BudgetsEdited> edits;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    /** Those that the caller may know of: who may see how the product is run, all of them; others their own. */
    public List<Budget> visibleTo(Caller caller) {
        return budgets.all().stream()
                .filter(budget -> isVisible(budget, caller))
                .toList();
    }

    public Budget get(Caller caller, String id) {
        return budgets.find(id)
                .filter(budget -> isVisible(budget, caller))
                .orElseThrow(() ->
                        new DomainException(BudgetError.BUDGET_NOT_FOUND, "There is no budget '%s'".formatted(id)));
    }

    public Budget create(Caller actor, BudgetPlan plan) {
        actor.require(Role.ADMIN);
        requireFree(plan.name());
        if (budgets.count() >= config.maxBudgets) {
            throw new DomainException(
                    BudgetError.TOO_MANY_BUDGETS,
                    "There are %d budgets, which is the most (llm.budgets.max_budgets)".formatted(config.maxBudgets));
        }
        var made = new Budget(plan, clock.instant(), actor.label());
        budgets.add(made);
        record(actor, "budget.create", plan);
        return made;
    }

    /** Changes the name and the limits. Whoever comes second is refused. */
    public Budget change(Caller actor, String id, BudgetPlan plan, int version) {
        actor.require(Role.ADMIN);
        var known = current(actor, id, OptionalInt.of(version));
        BudgetError.require(
                known.plan().subject().equals(plan.subject()),
                "Whose a budget is and how long it lasts cannot be changed: remove it and make another");
        if (!known.name().equals(plan.name())) {
            requireFree(plan.name());
        }
        known.become(plan, clock.instant(), actor.label());
        requireFirst(known);
        record(actor, "budget.change", plan);
        return known;
    }

    /** @param version which the actor has seen; absent where any may go */
    public void remove(Caller actor, String id, OptionalInt version) {
        actor.require(Role.ADMIN);
        var known = current(actor, id, version);
        var plan = known.plan();
        budgets.remove(known);
        requireFirst(known);
        removals.fire(new BudgetRemoved(id));
        record(actor, "budget.remove", plan);
    }

    private Budget current(Caller actor, String id, OptionalInt version) {
        var known = get(actor, id);
        if (version.isPresent() && version.getAsInt() != known.version()) {
            throw changedMeanwhile(known.name());
        }
        return known;
    }

    private void requireFirst(Budget budget) {
        if (!budgets.write()) {
            throw changedMeanwhile(budget.name());
        }
    }

    private void requireFree(String name) {
        if (budgets.named(name).isPresent()) {
            throw new DomainException(BudgetError.BUDGET_EXISTS, "There is a budget '%s' already".formatted(name));
        }
    }

    private static boolean isVisible(Budget budget, Caller caller) {
        var plan = budget.plan();
        return caller.role().covers(Role.OPERATOR)
                || (plan.scope() == BudgetScope.USER && plan.scopeName().equals(caller.userName()));
    }

    private static DomainException changedMeanwhile(String name) {
        return new DomainException(
                BudgetError.BUDGET_CHANGED,
                "The budget '%s' was changed by somebody else meanwhile".formatted(name),
                "fetch it again and repeat the change");
    }

    private void record(Caller actor, String action, BudgetPlan plan) {
        trail.record(
                actor,
                action,
                KIND,
                plan.name(),
                AuditTrail.Outcome.OK,
                "%s; %s, %s%s"
                        .formatted(
                                plan.subject(),
                                plan.hard().map(limit -> "at most " + limit).orElse("no hard limit"),
                                plan.soft().map(limit -> "told from " + limit).orElse("no soft limit"),
                                plan.enabled() ? "" : ", disabled"));
        edits.fire(new BudgetsEdited());
    }
}
