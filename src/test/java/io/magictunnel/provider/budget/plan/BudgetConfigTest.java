package io.magictunnel.provider.budget.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(BudgetConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "llm.budgets.zone", "UTC",
                        "llm.budgets.max_budgets", "1000",
                        "llm.budgets.max_concurrent", "8",
                        "llm.budgets.max_wait", "10s",
                        "llm.budgets.reload_every", "5s",
                        "llm.budgets.keep_for", "800d"));
    }
}
