package io.magictunnel.provider.health;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.provider.setting.ProvidersChanged;
import io.magictunnel.security.Caller;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Looks at each provider now and then, and remembers for a while how it was. One that is slow keeps no other waiting. */
@ApplicationScoped
public class HealthWatch {

    private static final System.Logger LOGGER = System.getLogger(HealthWatch.class.getName());

    @Resource
    ManagedExecutorService threads;

    /** Where nobody waits. */
    Executor aside = work -> threads.execute(work);

    @Inject
    Providers providers;

    @Inject
    ProviderChecks checks;

    @Inject
    ModelLists models;

    @Inject
    @ConfigProperties
    HealthConfig config;

    @Inject
    Clock clock;

    private final Map<String, Deque<Beat>> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> due = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * How a provider was at one time.
     *
     * @param said what was wrong; empty where nothing was
     */
    public record Beat(Instant at, boolean good, Duration took, String said) implements Serializable {}

    /** The last looks at a provider, the newest last. */
    public List<Beat> of(String provider) {
        var beats = seen.get(provider);
        if (beats == null) {
            return List.of();
        }
        synchronized (beats) {
            return List.copyOf(beats);
        }
    }

    /** Sends somebody to each provider whose turn it is. */
    void look() {
        var now = clock.instant();
        config.last().ifPresent(last -> providers.all().stream()
                .filter(setting -> !setting.disabled())
                .filter(setting -> !now.isBefore(due.getOrDefault(setting.name(), Instant.MIN)))
                .filter(setting -> underWay.add(setting.name()))
                .forEach(setting -> {
                    due.put(setting.name(), now.plus(config.every));
                    aside.execute(() -> look(setting, last));
                }));
    }

    void forget(@Observes ProvidersChanged change) {
        seen.remove(change.provider());
        due.remove(change.provider());
    }

    private void look(ProviderSetting setting, CheckStep.Subject last) {
        var start = System.nanoTime();
        try {
            var run = checks.of(Caller.system(), setting).upTo(last);
            if (!run.models().isEmpty()) {
                models.keep(setting, run.models());
            }
            note(setting.name(), run.failure().map(CheckStep::said), since(start));
        } catch (DomainException refused) {
            note(setting.name(), Optional.of(refused.getMessage()), since(start));
        } finally {
            underWay.remove(setting.name());
        }
    }

    private void note(String provider, Optional<String> failure, Duration took) {
        var beats = seen.computeIfAbsent(provider, name -> new ArrayDeque<>());
        synchronized (beats) {
            var wasGood = beats.isEmpty() || beats.getLast().good();
            beats.addLast(new Beat(clock.instant(), failure.isEmpty(), took, failure.orElse("")));
            while (beats.size() > config.keep) {
                beats.removeFirst();
            }
            if (wasGood != failure.isEmpty()) {
                LOGGER.log(
                        failure.isEmpty() ? Level.INFO : Level.WARNING,
                        failure.isEmpty()
                                ? "A provider is well again: provider={0}"
                                : "A provider is not well: provider={0}, {1}",
                        provider,
                        failure.orElse(""));
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
