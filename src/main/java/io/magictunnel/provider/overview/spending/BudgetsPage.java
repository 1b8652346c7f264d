package io.magictunnel.provider.overview.spending;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.budget.account.AccountRepository;
import io.magictunnel.provider.budget.account.BurnDown;
import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetPlans;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** admin/budgets.xhtml: what may be spent for language models, and how it goes. */
@Named
@ViewScoped
public class BudgetsPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    BudgetPlans plans;

    @Inject
    AccountRepository accounts;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    private String chosen = "";

    /** A moment of an account, for those who do not see the chart. */
    public record Moment(java.time.Instant at, String spent) implements Serializable {}

    public List<BudgetCard> getCards() {
        return plans.visibleTo(caller.atLeast(Role.OPERATOR)).stream()
                .map(this::card)
                .toList();
    }

    public boolean isMayChange() {
        return caller.get().role().covers(Role.ADMIN);
    }

    /** The budget whose chart is shown, or that a question is about. */
    public void choose(String id) {
        chosen = id;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String id) {
        chosen = id == null ? "" : id;
    }

    public String getChosenName() {
        return found().map(Budget::name).orElse("");
    }

    /** As Chart.js reads it; empty where no budget is chosen. */
    public String getChart() {
        return found().map(budget -> new BurnDownChart(burnDown(budget), budget.hard(), budget.soft()).json())
                .orElse("");
    }

    public List<Moment> getMoments() {
        return found().map(this::burnDown)
                .map(burnDown -> burnDown.points().stream()
                        .map(point -> new Moment(point.at(), Dollars.of(point.spent())))
                        .toList())
                .orElse(List.of());
    }

    public int getSelectedCount() {
        return 1;
    }

    public List<String> getConcerned() {
        return List.of(getChosenName());
    }

    public void remove() {
        var name = getChosenName();
        if (notices.attempt(() -> plans.remove(caller.get(), chosen, OptionalInt.empty()))) {
            notices.done("budget.removed", name);
            chosen = "";
        }
    }

    private Optional<Budget> found() {
        return plans.visibleTo(caller.atLeast(Role.OPERATOR)).stream()
                .filter(budget -> budget.id().equals(chosen))
                .findFirst();
    }

    private BudgetCard card(Budget budget) {
        var window = budget.windowAt(clock.instant());
        return BudgetCard.of(budget, window, accounts.find(budget.accountOf(window)));
    }

    private BurnDown burnDown(Budget budget) {
        var now = clock.instant();
        var window = budget.windowAt(now);
        return accounts.find(budget.accountOf(window))
                .map(account -> BurnDown.of(account, accounts.points(account.id()), now))
                .orElseGet(() -> BurnDown.untouched(window.start(), window.end(), now));
    }
}
