package io.magictunnel.registry;

import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The only door through which the catalogue changes, whoever asks: a capability file, an upstream server or an administrator.
 * Reading takes no lock.
 */
@ApplicationScoped
public class ToolRegistry {

    @Inject
    Event<CatalogueChanged> changes;

    @Inject
    ToolSettings settings;

    private final Map<ToolSource, List<ToolDefinition>> bySource = new LinkedHashMap<>();
    private volatile Catalogue catalogue = Catalogue.empty();

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

    /**
     * Puts the tools of one source in the place of those it had before; an empty list removes the source. A name belongs to the
     * source that came first; another source's tool of that name waits until the name is free.
     *
     * @return the names that this source has to wait for
     */
    public synchronized Set<ToolName> replace(ToolSource source, Collection<ToolDefinition> tools) {
        replaceAll(Map.of(source, tools));
        return tools.stream()
                .map(ToolDefinition::name)
                .filter(name -> !catalogue.byName().get(name).source().equals(source))
                .collect(Collectors.toCollection(TreeSet::new));
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

    private void publish() {
        var overlays = settings.byTool();
        var tools = new HashMap<ToolName, ToolDefinition>();
        bySource.values()
                .forEach(all ->
                        all.forEach(tool -> tools.computeIfAbsent(tool.name(), name -> overlays.laidOver(tool))));
        var before = catalogue;
        if (tools.equals(before.byName())) {
            return;
        }
        var after = before.next(tools);
        catalogue = after;
        changes.fire(difference(before, after));
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
