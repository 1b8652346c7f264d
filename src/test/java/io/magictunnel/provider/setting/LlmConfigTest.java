package io.magictunnel.provider.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.grouping.GroupSection;
import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LlmConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(LlmConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("llm.deadline", "10m"),
                        Map.entry("llm.timeout.connect", "10s"),
                        Map.entry("llm.timeout.idle", "60s"),
                        Map.entry("llm.timeout.total", "5m"),
                        Map.entry("llm.max_answer_size", "33554432"),
                        Map.entry("llm.concurrency.all", "500"),
                        Map.entry("llm.concurrency.max", "32"),
                        Map.entry("llm.concurrency.waiting", "128"),
                        Map.entry("llm.concurrency.patience", "10s"),
                        Map.entry("llm.breaker.calls", "10"),
                        Map.entry("llm.breaker.window", "2m"),
                        Map.entry("llm.breaker.failure_percent", "50"),
                        Map.entry("llm.breaker.pause", "30s"),
                        Map.entry("llm.breaker.trials", "2"),
                        Map.entry("llm.retry.attempts", "3"),
                        Map.entry("llm.retry.first_wait", "500ms"),
                        Map.entry("llm.retry.longest_wait", "20s"),
                        Map.entry("llm.models.keep_for", "1h"),
                        Map.entry("llm.models.assumed_output", "4096"),
                        Map.entry("llm.models.usual_output", "32768"),
                        Map.entry("llm.reload_every", "30s"),
                        Map.entry("llm.allow_private", "false"),
                        Map.entry("llm.failure_injection", "false")));
    }

    @Test
    void pinsTheKeysOfProvidersAndGroups() {
        assertThat(ConfigDefaults.of(ProviderSection.class))
                .containsOnlyKeys(
                        "llm.providers.*.kind",
                        "llm.providers.*.base",
                        "llm.providers.*.key",
                        "llm.providers.*.options",
                        "llm.providers.*.models",
                        "llm.providers.*.timeout",
                        "llm.providers.*.idle_timeout",
                        "llm.providers.*.max_concurrent",
                        "llm.providers.*.requests_per_minute",
                        "llm.providers.*.tokens_per_minute",
                        "llm.providers.*.weight",
                        "llm.providers.*.fallbacks",
                        "llm.providers.*.context_window_fallbacks",
                        "llm.providers.*.content_policy_fallbacks",
                        "llm.providers.*.disabled");
        assertThat(ConfigDefaults.of(GroupSection.class))
                .containsOnlyKeys(
                        "llm.groups.*.members",
                        "llm.groups.*.weights",
                        "llm.groups.*.balance",
                        "llm.groups.*.fallbacks",
                        "llm.groups.*.context_window_fallbacks",
                        "llm.groups.*.content_policy_fallbacks");
    }
}
