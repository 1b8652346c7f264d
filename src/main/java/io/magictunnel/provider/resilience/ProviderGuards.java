package io.magictunnel.provider.resilience;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The guards of all providers, by the providers' ids. */
@ApplicationScoped
public class ProviderGuards {

    @Inject
    Clock clock;

    Time time;

    private final Map<String, ProviderGuard> guards = new ConcurrentHashMap<>();

    @PostConstruct
    void prepare() {
        time = new Time(clock, Thread::sleep);
    }

    /** The provider's guard. A changed rule makes a new one; calls that are under way end at the old one. */
    public ProviderGuard of(String provider, GuardRule rule) {
        var known = guards.get(provider);
        return known != null && known.rule().equals(rule) ? known : renewed(provider, rule);
    }

    /** Forgets those of other providers than these. */
    public void keepOnly(Collection<String> providers) {
        guards.keySet().retainAll(providers);
    }

    private ProviderGuard renewed(String provider, GuardRule rule) {
        return guards.compute(
                provider,
                (id, known) -> known != null && known.rule().equals(rule) ? known : new ProviderGuard(id, rule, time));
    }
}
