package io.magictunnel.provider.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.price.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    private static final Instant NOW = Instant.parse("2026-06-10T22:30:00Z");
    private static final BudgetPath PATH = new BudgetPath("openai", "gpt-5", "ann", Optional.of("red"));

    @ParameterizedTest
    @CsvSource({
        "ALL, '', true",
        "PROVIDER, openai, true",
        "PROVIDER, gpt-5, false",
        "MODEL, gpt-5, true",
        "MODEL, gpt-5-mini, false",
        "USER, ann, true",
        "USER, Ann, false",
        "TEAM, red, true",
        "TEAM, blue, false"
    })
    void isAboutCallsOfItsScope(BudgetScope scope, String name, boolean expected) {
        assertThat(budget(scope, name).isAbout(PATH)).isEqualTo(expected);
    }

    @Test
    void whoNamesNoTeamIsInNone() {
        var alone = new BudgetPath("openai", "gpt-5", "ann", Optional.empty());

        assertThat(budget(BudgetScope.TEAM, "red").isAbout(alone)).isFalse();
    }

    @Test
    void eachPeriodHasAnAccountOfItsOwn() {
        var budget = budget(BudgetScope.ALL, "");

        assertThat(budget.accountOf(budget.windowAt(NOW))).isEqualTo(budget.id() + "@2026-06-11");
    }

    @Test
    void isWhatWasPlanned() {
        var plan = plan(BudgetScope.USER, "ann");

        assertThat(new Budget(plan, NOW, "admin").plan()).isEqualTo(plan);
    }

    private static Budget budget(BudgetScope scope, String name) {
        return new Budget(plan(scope, name), NOW, "admin");
    }

    private static BudgetPlan plan(BudgetScope scope, String name) {
        return new BudgetPlan(
                "some",
                scope,
                name,
                BudgetPeriod.DAY,
                ZoneId.of("Europe/Berlin"),
                Optional.of(new Money(5)),
                Optional.empty(),
                true);
    }
}
