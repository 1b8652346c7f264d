package io.magictunnel.provider.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.budget.account.AccountOpening;
import io.magictunnel.provider.budget.account.AccountRepository;
import io.magictunnel.provider.budget.account.BudgetAccount;
import io.magictunnel.provider.budget.plan.Budget;
import io.magictunnel.provider.budget.plan.BudgetConfig;
import io.magictunnel.provider.budget.plan.BudgetError;
import io.magictunnel.provider.budget.plan.BudgetPath;
import io.magictunnel.provider.budget.plan.BudgetPeriod;
import io.magictunnel.provider.budget.plan.BudgetPlan;
import io.magictunnel.provider.budget.plan.BudgetPlans;
import io.magictunnel.provider.budget.plan.BudgetScope;
import io.magictunnel.provider.budget.plan.KnownBudgets;
import io.magictunnel.provider.price.Money;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.audit.AuditQuery;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class BudgetsIT {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int MOST_GIVEN_BACK = 999;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    Budgets budgets;

    @Inject
    BudgetPlans plans;

    @Inject
    KnownBudgets known;

    @Inject
    BudgetLedger ledger;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountOpening opening;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    BudgetConfig config;

    private final List<Budget> made = new ArrayList<>();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void removeWhatWasMade() {
        made.forEach(budget -> plans.remove(Caller.system(), budget.id(), OptionalInt.empty()));
    }

    @Test
    void aThousandCallsAtOnceNeverSpendMoreThanFiveNestedBudgetsAllow() throws Exception {
        var nested = List.of(
                make(BudgetScope.ALL, BudgetPeriod.TOTAL, 6_000_000),
                make(BudgetScope.PROVIDER, BudgetPeriod.MONTH, 5_000_000),
                make(BudgetScope.MODEL, BudgetPeriod.WEEK, 4_000_000),
                make(BudgetScope.TEAM, BudgetPeriod.DAY, 3_500_000),
                make(BudgetScope.USER, BudgetPeriod.DAY, 1_234_567));
        var amount = new Money(8_000);

        var admitted = atOnce(1_000, () -> call(amount, nested));

        var spent = admitted.stream().reduce(Money.ZERO, Money::plus);
        assertThat(nested).allSatisfy(budget -> {
            var account = account(budget, clock);
            assertThat(account.spent()).isEqualTo(spent);
            assertThat(account.spent()).isLessThanOrEqualTo(budget.hard().orElseThrow());
            assertThat(account.reserved()).isEqualTo(Money.ZERO);
        });
        assertThat(spent).isGreaterThan(leastSpent(nested.getLast().hard().orElseThrow(), amount));
    }

    /**
     * Nobody is refused while the amount of one call is left. Of what is set aside at that moment, each call gives back what it did
     * not need; no more calls can be under way than the limit has room for.
     */
    private static Money leastSpent(Money limit, Money amount) {
        var underWay = limit.micros() / amount.micros();
        return new Money(limit.micros() - amount.micros() - underWay * MOST_GIVEN_BACK);
    }

    @Test
    void whatIsSetAsideAtOnceFitsIntoTheBudgetToo() throws Exception {
        var budget = make(BudgetScope.USER, BudgetPeriod.DAY, 100_000);

        var held = atOnce(200, () -> held(new Money(7_000)));

        assertThat(held).hasSize(14);
        assertThat(account(budget, clock).reserved()).isEqualTo(new Money(98_000));
        held.forEach(budgets::release);
        assertThat(account(budget, clock).reserved()).isEqualTo(Money.ZERO);
        assertThat(account(budget, clock).spent()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatNobodySettlesBecauseItsServerWasKilledIsFreeAgainWhenTheLeaseIsOver() {
        var budget = make(BudgetScope.USER, BudgetPeriod.TOTAL, 10_000);
        reserve(9_000);

        budgets(at(clock.instant().plus(LEASE).minusSeconds(1))).sweep();
        assertThat(account(budget, clock).reserved()).isEqualTo(new Money(9_000));

        budgets(at(clock.instant().plus(LEASE).plusSeconds(1))).sweep();
        assertThat(account(budget, clock).reserved()).isEqualTo(Money.ZERO);
        assertThat(reserve(9_000).isEmpty()).isFalse();
    }

    @Test
    void aCallThatEndsAfterItsLeaseHasStillCostWhatItHasCost() {
        var budget = make(BudgetScope.USER, BudgetPeriod.TOTAL, 10_000);
        var late = reserve(9_000);
        budgets(at(clock.instant().plus(LEASE).plusSeconds(1))).sweep();

        budgets.settle(late, Optional.of(new Money(4_000)));
        budgets.settle(late, Optional.of(new Money(4_000)));

        assertThat(account(budget, clock).spent()).isEqualTo(new Money(4_000));
        assertThat(account(budget, clock).reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void settlingTwiceSpendsOnce() {
        var budget = make(BudgetScope.USER, BudgetPeriod.TOTAL, 10_000);
        var reservation = reserve(9_000);

        budgets.settle(reservation, Optional.of(new Money(1_500)));
        budgets.settle(reservation, Optional.of(new Money(1_500)));
        budgets.release(reservation);

        assertThat(account(budget, clock).spent()).isEqualTo(new Money(1_500));
        assertThat(account(budget, clock).reserved()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCostThatNobodyKnowsCountsAsWhatWasSetAside() {
        var budget = make(BudgetScope.USER, BudgetPeriod.TOTAL, 10_000);

        budgets.settle(reserve(9_000), Optional.empty());

        assertThat(account(budget, clock).spent()).isEqualTo(new Money(9_000));
    }

    @Test
    void aRefusalNamesTheBudgetAndLeavesTheOthersAsTheyWere() {
        var wide = make(BudgetScope.PROVIDER, BudgetPeriod.TOTAL, 1_000_000);
        var narrow = make(BudgetScope.USER, BudgetPeriod.TOTAL, 5_000);
        budgets.settle(reserve(2_000), Optional.of(new Money(2_000)));

        assertThatThrownBy(() -> reserve(4_000))
                .isInstanceOf(DomainException.class)
                .hasMessage(
                        "The budget '%s' (user '%s', in total) has $0.003000 of $0.005000 left; this call may cost $0.004000"
                                .formatted(narrow.name(), path().user()))
                .satisfies(refusal ->
                        assertThat(((DomainException) refusal).code()).isEqualTo(BudgetError.BUDGET_EXCEEDED));

        assertThat(account(wide, clock).reserved()).isEqualTo(Money.ZERO);
        assertThat(audited("budget.exceed", narrow)).isEqualTo(1);
    }

    @Test
    void onlyTheFirstRefusalOfAPeriodStandsInTheAuditTrail() {
        var budget = make(BudgetScope.USER, BudgetPeriod.DAY, 5);

        IntStream.range(0, 3).forEach(i -> assertThatThrownBy(() -> reserve(6)).isInstanceOf(DomainException.class));

        assertThat(audited("budget.exceed", budget)).isEqualTo(1);
        assertThat(account(budget, clock).refusedAt()).isPresent();
    }

    @Test
    void theSoftLimitIsToldOnceAndStopsNobody() {
        var budget = make(BudgetScope.USER, BudgetPeriod.MONTH, Optional.empty(), Optional.of(new Money(1_000)));

        IntStream.range(0, 4).forEach(i -> budgets.settle(reserve(600), Optional.of(new Money(600))));

        assertThat(account(budget, clock).spent()).isEqualTo(new Money(2_400));
        assertThat(audited("budget.warn", budget)).isEqualTo(1);
    }

    @Test
    void aCallThatCostsNobodyKnowsWhatIsRefusedWhereAHardLimitIs() {
        make(BudgetScope.PROVIDER, BudgetPeriod.DAY, Optional.empty(), Optional.of(new Money(1_000)));
        budgets.release(budgets.reserve(budgets.claims(path()), Optional.empty(), LEASE));
        var hard = make(BudgetScope.USER, BudgetPeriod.DAY, 1_000_000);

        assertThatThrownBy(() -> budgets.reserve(budgets.claims(path()), Optional.empty(), LEASE))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(hard.name())
                .satisfies(refusal ->
                        assertThat(((DomainException) refusal).code()).isEqualTo(BudgetError.PRICE_UNKNOWN));
    }

    @Test
    void theNextDayBeginsAnewAndYesterdaysCallIsStillYesterdays() {
        var budget = make(BudgetScope.USER, BudgetPeriod.DAY, 10_000);
        var yesterdays = reserve(9_000);
        var tomorrow = budgets(at(clock.instant().plus(Duration.ofDays(1))));

        var tomorrows = tomorrow.reserve(tomorrow.claims(path()), Optional.of(new Money(9_000)), LEASE);
        tomorrow.settle(yesterdays, Optional.of(new Money(8_000)));
        tomorrow.settle(tomorrows, Optional.of(new Money(7_000)));

        assertThat(account(budget, clock).spent()).isEqualTo(new Money(8_000));
        assertThat(account(budget, tomorrow.clock).spent()).isEqualTo(new Money(7_000));
    }

    @Test
    void aBudgetThatIsDisabledOrAboutSomebodyElseDoesNotCount() {
        var disabled = make(BudgetScope.USER, BudgetPeriod.DAY, 1);
        plans.change(Caller.system(), disabled.id(), enabled(disabled.plan(), false), disabled.version());
        make(BudgetScope.TEAM, BudgetPeriod.DAY, 1);

        var reservation = budgets.reserve(
                budgets.claims(new BudgetPath(path().provider(), path().model(), path().user(), Optional.empty())),
                Optional.of(new Money(1_000)),
                LEASE);

        assertThat(reservation.isEmpty()).isTrue();
    }

    @Test
    void whatIsBilledBeyondWhatWasSetAsideIsShownAtTheBudget() {
        var hard = make(BudgetScope.USER, BudgetPeriod.DAY, 10_000);
        var soft = make(BudgetScope.TEAM, BudgetPeriod.DAY, Optional.empty(), Optional.of(new Money(10_000)));

        budgets.settle(reserve(1_000), Optional.of(new Money(1_001)));
        budgets.settle(reserve(1_000), Optional.of(new Money(1_600)));
        budgets.settle(reserve(1_000), Optional.of(new Money(1_000)));

        assertThat(account(hard, clock).spent()).isEqualTo(new Money(3_601));
        assertThat(account(hard, clock).overrun()).isEqualTo(new Money(601));
        assertThat(account(hard, clock).overrunAt()).isPresent();
        assertThat(account(soft, clock).overrun()).isEqualTo(Money.ZERO);
    }

    @Test
    void howAnAccountStoodIsNotedOnceForEachChange() {
        var budget = make(BudgetScope.USER, BudgetPeriod.DAY, 10_000);
        budgets.settle(reserve(1_000), Optional.of(new Money(1_000)));

        budgets.note();
        budgets.note();

        assertThat(accounts.points(account(budget, clock).id()))
                .singleElement()
                .satisfies(point -> assertThat(point.spent()).isEqualTo(new Money(1_000)));
    }

    /** Looks, while it has money set aside, whether any budget is exceeded. */
    private Optional<Money> call(Money amount, List<Budget> nested) {
        return held(amount).map(reservation -> {
            nested.forEach(budget ->
                    assertThat(used(budget)).isLessThanOrEqualTo(budget.hard().orElseThrow()));
            var cost = new Money(
                    amount.micros() - Math.floorMod(reservation.callId().hashCode(), MOST_GIVEN_BACK + 1));
            budgets.settle(reservation, Optional.of(cost));
            return cost;
        });
    }

    private Money used(Budget budget) {
        var account = account(budget, clock);
        return account.spent().plus(account.reserved());
    }

    private Optional<Reservation> held(Money amount) {
        while (true) {
            try {
                return Optional.of(budgets.reserve(budgets.claims(path()), Optional.of(amount), LEASE));
            } catch (DomainException refused) {
                if (refused.code() == BudgetError.BUDGET_EXCEEDED) {
                    return Optional.empty();
                }
                assertThat(refused.code()).isEqualTo(BudgetError.BUDGETS_BUSY);
            }
        }
    }

    private static <T> List<T> atOnce(int calls, Callable<Optional<T>> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<T>>> all = IntStream.range(0, calls)
                    .mapToObj(i -> threads.submit(call))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : all) {
                one.get().ifPresent(results::add);
            }
            return results;
        }
    }

    private Reservation reserve(long micros) {
        return budgets.reserve(budgets.claims(path()), Optional.of(new Money(micros)), LEASE);
    }

    private BudgetPath path() {
        return new BudgetPath("provider-" + mark, "model-" + mark, "user-" + mark, Optional.of("team-" + mark));
    }

    private Budget make(BudgetScope scope, BudgetPeriod period, long hard) {
        return make(scope, period, Optional.of(new Money(hard)), Optional.empty());
    }

    private Budget make(BudgetScope scope, BudgetPeriod period, Optional<Money> hard, Optional<Money> soft) {
        var name = scope == BudgetScope.ALL ? "" : scope.spelling() + "-" + mark;
        var budget = plans.create(
                Caller.system(),
                new BudgetPlan(
                        "%s of %s %d".formatted(scope, mark, made.size()),
                        scope,
                        name,
                        period,
                        BERLIN,
                        hard,
                        soft,
                        true));
        made.add(budget);
        return budget;
    }

    private static BudgetPlan enabled(BudgetPlan plan, boolean enabled) {
        return new BudgetPlan(
                plan.name(),
                plan.scope(),
                plan.scopeName(),
                plan.period(),
                plan.zone(),
                plan.hard(),
                plan.soft(),
                enabled);
    }

    private BudgetAccount account(Budget budget, Clock time) {
        return accounts.find(budget.accountOf(budget.windowAt(time.instant()))).orElseThrow();
    }

    private long audited(String action, Budget budget) {
        return trail.search(new AuditQuery(
                        Optional.empty(),
                        Optional.of(action),
                        Optional.of("budget"),
                        Optional.of(budget.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        10))
                .total();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    /** Another server with another clock on the same database. */
    private Budgets budgets(Clock time) {
        var other = new Budgets();
        other.plans = known;
        other.ledger = ledger;
        other.accounts = accounts;
        other.opening = opening;
        other.config = config;
        other.clock = time;
        other.prepare();
        return other;
    }
}
