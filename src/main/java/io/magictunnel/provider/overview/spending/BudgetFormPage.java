package io.magictunnel.provider.overview.spending;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.provider.budget.plan.BudgetConfig;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.budget.plan.BudgetPlan;
import io.magictunnel.provider.budget.plan.BudgetPlans;
import io.magictunnel.provider.budget.plan.BudgetScope;
import io.magictunnel.provider.price.Money;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The form that makes a budget. Amounts are typed in dollars. */
@Named
@RequestScoped
public class BudgetFormPage {

    @Inject
    CurrentCaller caller;

    @Inject
    BudgetPlans plans;

    @Inject
    NoticePage notices;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    private String name = "";
    private BudgetScope scope = BudgetScope.ALL;
    private String scopeName = "";
    private BudgetPeriod period = BudgetPeriod.MONTH;
    private BigDecimal hard;
    private BigDecimal soft;

    public void create() {
        if (notices.attempt(() -> plans.create(
                caller.get(),
                new BudgetPlan(
                        name.strip(),
                        scope,
                        scope == BudgetScope.ALL ? "" : scopeName.strip(),
                        period,
                        config.zone.zone(),
                        amount(hard),
                        amount(soft),
                        true)))) {
            notices.done("budget.made", name.strip());
            name = "";
        }
    }

    private static Optional<Money> amount(BigDecimal dollars) {
        return Optional.ofNullable(dollars)
                .map(given -> given.movePointRight(6).setScale(0, RoundingMode.HALF_UP))
                .map(micros -> new Money(micros.longValue()));
    }

    public List<BudgetScope> getScopes() {
        return List.of(BudgetScope.values());
    }

    public List<BudgetPeriod> getPeriods() {
        return List.of(BudgetPeriod.values());
    }

    public boolean isAboutSomebody() {
        return scope != BudgetScope.ALL;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public BudgetScope getScope() {
        return scope;
    }

    public void setScope(BudgetScope scope) {
        this.scope = scope;
    }

    public String getScopeName() {
        return scopeName;
    }

    public void setScopeName(String scopeName) {
        this.scopeName = scopeName == null ? "" : scopeName;
    }

    public BudgetPeriod getPeriod() {
        return period;
    }

    public void setPeriod(BudgetPeriod period) {
        this.period = period;
    }

    public BigDecimal getHard() {
        return hard;
    }

    public void setHard(BigDecimal hard) {
        this.hard = hard;
    }

    public BigDecimal getSoft() {
        return soft;
    }

    public void setSoft(BigDecimal soft) {
        this.soft = soft;
    }
}
