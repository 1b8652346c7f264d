package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The only door through which prompts and resources come and go, whoever offers them. Reading takes no lock. */
@ApplicationScoped
public class ContextRegistry {

    @Inject
    Event<ContextChanged> changes;

    private final Map<ToolSource, ContextOffer> bySource = new LinkedHashMap<>();
    private volatile ContextCatalogue catalogue = ContextCatalogue.empty();

    public ContextCatalogue catalogue() {
        return catalogue;
    }

    /** Puts the offer of one source in the place of the one before. */
    public synchronized void replace(ToolSource source, ContextOffer offer) {
        if (offer.isNothing()) {
            bySource.remove(source);
        } else {
            bySource.put(source, offer);
        }
        publish();
    }

    private void publish() {
        var before = catalogue;
        var after = new ContextCatalogue(
                before.version() + 1,
                collect(ContextOffer::prompts),
                collect(ContextOffer::resources),
                collect(ContextOffer::templates));
        var change = new ContextChanged(
                !after.prompts().equals(before.prompts()),
                !after.resources().equals(before.resources())
                        || !after.templates().equals(before.templates()));
        if (change.prompts() || change.resources()) {
            catalogue = after;
            changes.fire(change);
        }
    }

    private <T extends ContextDefinition> SortedMap<String, T> collect(
            Function<ContextOffer, ? extends Collection<T>> kind) {
        var all = new TreeMap<String, T>();
        for (var offer : List.copyOf(bySource.values())) {
            kind.apply(offer).forEach(definition -> all.putIfAbsent(definition.key(), definition));
        }
        return all;
    }
}
