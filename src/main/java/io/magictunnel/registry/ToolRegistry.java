package io.magictunnel.registry;

import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.conflict.ConflictConfig;
import io.magictunnel.registry.conflict.Contest;
import io.magictunnel.registry.conflict.LeftOut;
import io.magictunnel.registry.conflict.NamesLeftOut;
import io.magictunnel.registry.words.ToolWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The only door through which the catalogue changes, whoever asks: a capability file, an upstream server or an administrator.
 * Reading takes no lock.
 */
@ApplicationScoped
public class ToolRegistry {

    @Inject
    Event<CatalogueChanged> changes;

    @Inject
    Event<NamesLeftOut> omissions;

    @Inject
    ToolSettings settings;

    @Inject
    @ConfigProperties
    ConflictConfig conflicts;

    private final Map<ToolSource, List<ToolDefinition>> bySource = new LinkedHashMap<>();
    private WordsOverlay words = new WordsOverlay(Map.of());
    private volatile Catalogue catalogue = Catalogue.empty();
    private volatile LeftOut leftOut = LeftOut.NOTHING;

    public Catalogue catalogue() {
        return catalogue;
    }

    public Optional<ToolDefinition> find(String name) {
        return catalogue.find(name);
    }

    public ToolDefinition get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(name)));
    }

    /** What the source wants to offer and cannot, because of the name: one sentence for each. */
    public List<String> leftOut(ToolSource source) {
        return leftOut.of(source);
    }

    /**
     * Puts the tools of one source in the place of those it had before; an empty list removes the source. Who gets a name that
     * several sources want is the operator's choice; the others wait until the name is free.
     */
    public synchronized void replace(ToolSource source, Collection<ToolDefinition> tools) {
        replaceAll(Map.of(source, tools));
    }

    /** As {@link #replace}, for several sources in one change of the catalogue. */
    public synchronized void replaceAll(Map<? extends ToolSource, ? extends Collection<ToolDefinition>> changed) {
        changed.forEach((source, tools) -> {
            if (tools.isEmpty()) {
                bySource.remove(source);
            } else {
                bySource.put(source, List.copyOf(tools));
            }
        });
        publish();
    }

    /** Lays the administrators' settings over the tools again, after some of them changed. */
    synchronized void refreshSettings(@Observes ToolSettings.Overlays changed) {
        publish();
    }

    /** Puts better words in the place of all that were there before. Those that are about another definition are not used. */
    public synchronized void describe(Map<ToolName, ToolWords> better) {
        words = words.with(better);
        publish();
    }

    private void publish() {
        var overlays = settings.byTool();
        var result = new Contest<>(conflicts.policy(), "tool", ToolDefinition::name).decide(bySource);
        var tools = new TreeMap<>(result.winners());
        tools.replaceAll((name, tool) -> words.over(overlays.laidOver(tool)));
        var before = catalogue;
        if (!tools.equals(before.byName())) {
            catalogue = before.next(tools);
            changes.fire(difference(before, catalogue));
        }
        var lost = leftOut;
        leftOut = LeftOut.of(result);
        leftOut.since(lost).forEach(omissions::fire);
    }

    private static CatalogueChanged difference(Catalogue before, Catalogue after) {
        var added = new TreeSet<>(after.byName().keySet());
        added.removeAll(before.byName().keySet());
        var removed = new TreeSet<>(before.byName().keySet());
        removed.removeAll(after.byName().keySet());
        var changed = new TreeSet<>(after.byName().keySet());
        changed.removeIf(name -> added.contains(name)
                || after.byName().get(name).equals(before.byName().get(name)));
        return new CatalogueChanged(before, after, added, removed, changed);
    }
}
