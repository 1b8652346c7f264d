package io.magictunnel.execution.context;

import io.magictunnel.registry.context.ResourceAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts who watches which resource. Its source is told by the first to watch, and by the last to cease. */
@ApplicationScoped
public class ResourceWatches {

    @Inject
    @Any
    Instance<ContextProvider> providers;

    private final Map<ResourceAddress, Integer> watched = new HashMap<>();
    private List<ContextProvider> everyProvider;

    @PostConstruct
    void prepare() {
        use(providers.stream().toList());
    }

    void use(List<ContextProvider> available) {
        everyProvider = available;
    }

    /** Whether the source tells of changes of its resources. */
    public boolean canWatch(ResourceAddress address) {
        return providerOf(address)
                .filter(provider -> provider.watches(address.source()))
                .isPresent();
    }

    public synchronized void watch(ResourceAddress address) {
        if (watched.merge(address, 1, Integer::sum) == 1) {
            providerOf(address).ifPresent(provider -> provider.watch(address.source(), address.originalUri()));
        }
    }

    /** Once for each time that it was watched. */
    public synchronized void unwatch(ResourceAddress address) {
        var left = watched.computeIfPresent(address, (whose, count) -> count == 1 ? null : count - 1);
        if (left == null) {
            providerOf(address).ifPresent(provider -> provider.unwatch(address.source(), address.originalUri()));
        }
    }

    private Optional<ContextProvider> providerOf(ResourceAddress address) {
        return everyProvider.stream()
                .filter(provider -> provider.provides(address.source()))
                .findFirst();
    }
}
