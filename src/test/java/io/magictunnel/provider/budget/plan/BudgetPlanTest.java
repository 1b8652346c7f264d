package io.magictunnel.provider.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.price.Money;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {

    @Test
    void tellsWhoseMoneyItIsAndForHowLong() {
        assertThat(plan(BudgetScope.TEAM, "red", 5L, null).subject())
                .isEqualTo("team 'red', by the day in Europe/Berlin");
        assertThat(plan(BudgetScope.ALL, "", 5L, null).subject()).isEqualTo("all calls, by the day in Europe/Berlin");
    }

    @Test
    void aLimitOfNothingIsALimit() {
        assertThat(plan(BudgetScope.ALL, "", 0L, null).hard()).contains(Money.ZERO);
    }

    @Test
    void needsALimit() {
        refused(() -> plan(BudgetScope.ALL, "", null, null), "A budget needs a hard or a soft limit");
    }

    @Test
    void itsSoftLimitIsNotMoreThanItsHardOne() {
        refused(() -> plan(BudgetScope.ALL, "", 5L, 6L), "The soft limit is more than the hard one");
    }

    @Test
    void itsLimitsAreBounded() {
        refused(() -> plan(BudgetScope.ALL, "", -1L, null), "'hard_micros' is -1; allowed is 0 to 1000000000000000");
        refused(() -> plan(BudgetScope.ALL, "", null, Long.MAX_VALUE), "'soft_micros' is 9223372036854775807; allowed");
    }

    @Test
    void isAboutSomebodyOrAboutAll() {
        refused(() -> plan(BudgetScope.USER, "", 5L, null), "'scope_name' must have 1 to 200 characters on one line");
        refused(() -> plan(BudgetScope.USER, "a\nb", 5L, null), "'scope_name' must have 1 to 200");
        refused(() -> plan(BudgetScope.ALL, "me", 5L, null), "A budget for all calls has no 'scope_name'");
    }

    @Test
    void livesInATimeZoneThatExists() {
        assertThat(BudgetPlan.zone("Asia/Tokyo")).isEqualTo(ZoneId.of("Asia/Tokyo"));
        refused(() -> BudgetPlan.zone("Middle/Earth"), "'Middle/Earth' is no time zone");
        refused(() -> BudgetPlan.zone("x".repeat(1_000)), "is no time zone");
    }

    private static void refused(ThrowingCallable making, String reason) {
        assertThatThrownBy(making).isInstanceOf(DomainException.class).hasMessageContaining(reason);
    }

    private static BudgetPlan plan(BudgetScope scope, String name, Long hard, Long soft) {
        return new BudgetPlan(
                "some",
                scope,
                name,
                BudgetPeriod.DAY,
                ZoneId.of("Europe/Berlin"),
                Optional.ofNullable(hard).map(Money::new),
                Optional.ofNullable(soft).map(Money::new),
                true);
    }
}
