package io.magictunnel.provider.setting;

import io.magictunnel.platform.config.NamedSections;
import io.magictunnel.platform.config.Within;
import io.magictunnel.provider.ProviderKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration file may say about one provider, under {@code llm.providers.NAME.} */
@NamedSections(ProviderSection.SECTION)
public class ProviderSection {

    static final String SECTION = "llm.providers";

    @ConfigProperty(name = "kind")
    ProviderKind kind;

    @ConfigProperty(name = "base")
    Optional<String> base;

    @ConfigProperty(name = "key")
    Optional<String> key;

    @ConfigProperty(name = "options")
    Optional<List<String>> options;

    @ConfigProperty(name = "models")
    Optional<List<String>> models;

    @ConfigProperty(name = "timeout")
    @Within(min = "1s", max = "30m")
    Optional<Duration> timeout;

    @ConfigProperty(name = "idle_timeout")
    @Within(min = "100ms", max = "30m")
    Optional<Duration> idleTimeout;

    @ConfigProperty(name = "max_concurrent")
    @Within(min = "1", max = "10000")
    Optional<Integer> maxConcurrent;

    @ConfigProperty(name = "requests_per_minute")
    @Within(min = "1", max = "1000000")
    Optional<Long> requestsPerMinute;

    @ConfigProperty(name = "tokens_per_minute")
    @Within(min = "1", max = "10000000000")
    Optional<Long> tokensPerMinute;

    @ConfigProperty(name = "weight")
    @Within(min = "1", max = "100")
    Optional<Integer> weight;

    @ConfigProperty(name = "fallbacks")
    Optional<List<String>> fallbacks;

    @ConfigProperty(name = "context_window_fallbacks")
    Optional<List<String>> contextWindowFallbacks;

    @ConfigProperty(name = "content_policy_fallbacks")
    Optional<List<String>> contentPolicyFallbacks;

    @ConfigProperty(name = "disabled")
    Optional<Boolean> disabled;
}
