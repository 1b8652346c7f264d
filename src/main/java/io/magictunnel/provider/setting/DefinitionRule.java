package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.choice.Fallbacks;
import io.magictunnel.provider.grouping.TargetTexts;
import io.magictunnel.provider.resilience.GuardRule;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a checked setting of what somebody wrote down.
 *
 * @param hosts which addresses may be asked
 */
record DefinitionRule(LlmConfig config, AddressRule hosts) {

    private static final int MOST_ITEMS = 100;
    private static final int MOST_CONCURRENT = 10_000;
    private static final int HEAVIEST = 100;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    ProviderSetting check(String name, ProviderDefinition written, Origin origin) {
        TargetTexts.requireName(name);
        return new ProviderSetting(
                name,
                written.kind(),
                base(written, origin),
                options(written.options().orElse(Map.of())),
                TargetTexts.texts("models", written.models()),
                limits(written),
                guard(written),
                within("weight", written.weight().orElse(1), HEAVIEST),
                fallbacks(written),
                written.disabled().orElse(false),
                origin);
    }

    /** What was stored passed once, and no name is looked up again where only the list of providers is read. */
    ProviderSetting recheck(String name, ProviderDefinition stored) {
        return new DefinitionRule(config, new AddressRule(true)).check(name, stored, Origin.STORED);
    }

    static DomainException refusal(String field, String message) {
        return TargetTexts.refusal(field, message);
    }

    private URI base(ProviderDefinition written, Origin origin) {
        var given = written.base().filter(text -> !text.isBlank()).map(String::strip);
        return given.map(text -> hosts.check(text, origin))
                .or(() -> written.kind().usualBase())
                .orElseThrow(() -> refusal(
                        "base",
                        "found nothing; providers of the kind %s have addresses of their own"
                                .formatted(written.kind().spelling())));
    }

    private static Map<String, String> options(Map<String, String> written) {
        if (written.size() > MOST_ITEMS) {
            throw refusal("options", "found %d; allowed: %d".formatted(written.size(), MOST_ITEMS));
        }
        written.forEach((name, value) -> {
            TargetTexts.requireText("options", name);
            TargetTexts.requireText("options." + name, value);
        });
        return written;
    }

    private CallLimits limits(ProviderDefinition written) {
        var usual = config.limits();
        return new CallLimits(
                usual.connect(),
                within("idle_timeout", written.idleTimeout().orElse(usual.idle())),
                within("timeout", written.timeout().orElse(usual.total())),
                usual.mostBytes());
    }

    private GuardRule guard(ProviderDefinition written) {
        return new GuardRule(
                config.breaker(),
                config.retry(),
                within("max_concurrent", written.maxConcurrent().orElse(config.maxConcurrent), MOST_CONCURRENT),
                config.maxWaiting,
                config.patience,
                positive("requests_per_minute", written.requestsPerMinute()),
                positive("tokens_per_minute", written.tokensPerMinute()));
    }

    private static Fallbacks fallbacks(ProviderDefinition written) {
        return new Fallbacks(
                TargetTexts.targets("fallbacks", written.fallbacks()),
                TargetTexts.targets("context_window_fallbacks", written.contextWindowFallbacks()),
                TargetTexts.targets("content_policy_fallbacks", written.contentPolicyFallbacks()));
    }

    private static int within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw refusal(field, "found %d; allowed: 1 to %d".formatted(value, most));
        }
        return value;
    }

    private static Duration within(String field, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw refusal(field, "found %s; allowed: %s to %s".formatted(value, SHORTEST, LONGEST));
        }
        return value;
    }

    private static OptionalLong positive(String field, Optional<Long> value) {
        if (value.filter(amount -> amount < 1).isPresent()) {
            throw refusal(field, "found %d; allowed: 1 or more".formatted(value.get()));
        }
        return value.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
