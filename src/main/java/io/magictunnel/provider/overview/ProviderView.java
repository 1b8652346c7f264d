package io.magictunnel.provider.overview;

import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.health.HealthWatch;
import io.magictunnel.provider.health.ProviderState;
import io.magictunnel.provider.health.ProviderStatus;
import io.magictunnel.provider.resilience.BreakerState;
import io.magictunnel.provider.setting.KeyState;
import io.magictunnel.provider.setting.ProviderSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A provider as REST shows it: how it is set, how it is, and that it has a key. */
public record ProviderView(
        String name,
        ProviderKind kind,
        String base,
        ProviderSetting.Origin origin,
        boolean disabled,
        Map<String, String> options,
        List<String> models,
        int weight,
        Limits limits,
        List<String> fallbacks,
        List<String> contextWindowFallbacks,
        List<String> contentPolicyFallbacks,
        Key key,
        Condition condition) {

    /** What it may take, in time and in calls. */
    public record Limits(
            Duration timeout,
            Duration idleTimeout,
            int maxConcurrent,
            Optional<Long> requestsPerMinute,
            Optional<Long> tokensPerMinute) {}

    /**
     * That there is a key.
     *
     * @param fingerprint to compare with that of a key at hand
     * @param ending its last four characters
     */
    public record Key(
            KeyState.Source source,
            Optional<String> fingerprint,
            Optional<String> ending,
            Optional<Instant> createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsed) {}

    /**
     * How it is at this moment.
     *
     * @param retryIn how long it is left alone
     * @param calls since the product has started
     * @param errorPercent of the last calls
     * @param recent how it was when it was looked at regularly, the newest last
     */
    public record Condition(
            ProviderState state,
            BreakerState breaker,
            Optional<Duration> retryIn,
            int running,
            int waiting,
            long calls,
            Optional<Integer> errorPercent,
            Optional<Duration> median,
            Optional<Duration> p95,
            Optional<Instant> lastTroubleAt,
            Optional<String> lastTrouble,
            Optional<Instant> lastCheckAt,
            Optional<Boolean> lastCheckGood,
            List<HealthWatch.Beat> recent) {}

    static ProviderView of(ProviderStatus status) {
        var setting = status.setting();
        return new ProviderView(
                setting.name(),
                setting.kind(),
                setting.base().toString(),
                setting.origin(),
                setting.disabled(),
                setting.options(),
                setting.models(),
                setting.weight(),
                limits(setting),
                spelled(setting.fallbacks().general()),
                spelled(setting.fallbacks().contextWindow()),
                spelled(setting.fallbacks().contentPolicy()),
                key(status.key()),
                condition(status));
    }

    static List<String> spelled(List<LlmTarget> targets) {
        return targets.stream().map(LlmTarget::spelling).toList();
    }

    private static Limits limits(ProviderSetting setting) {
        return new Limits(
                setting.limits().total(),
                setting.limits().idle(),
                setting.guard().maxConcurrent(),
                boxed(setting.guard().requestsPerMinute()),
                boxed(setting.guard().tokensPerMinute()));
    }

    private static Key key(KeyState key) {
        return new Key(
                key.source(),
                key.mark().fingerprint(),
                key.mark().ending(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsed());
    }

    private static Condition condition(ProviderStatus status) {
        return new Condition(
                status.state(),
                status.breaker(),
                Optional.of(status.retryIn()).filter(Duration::isPositive),
                status.running(),
                status.waiting(),
                status.pulse().calls(),
                status.errorPercent(),
                status.pulse().median(),
                status.pulse().p95(),
                status.pulse().lastTrouble().map(trouble -> trouble.at()),
                status.pulse().lastTrouble().map(trouble -> trouble.what()),
                status.lastCheck().map(ProviderStatus.LastCheck::at),
                status.lastCheck().map(check -> check.run().isGood()),
                status.beats());
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
