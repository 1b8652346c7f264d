package io.magictunnel.discovery.index;

import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.text.ToolText;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Words and meanings of the tools of the catalogue. A change of one tool costs what that tool costs; whoever searches meanwhile
 * goes on with what was there before.
 */
public final class CatalogueIndex implements AutoCloseable {

    private final Set<ToolSource> notSearched;
    private final WordIndex words = new WordIndex();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private volatile Snapshot now;

    /**
     * @param notSearched whose tools nobody shall find
     */
    public CatalogueIndex(Set<ToolSource> notSearched) {
        this.notSearched = Set.copyOf(notSearched);
        now = Snapshot.of(-1, words.read(), Map.of());
    }

    /** Takes in what has changed. A catalogue that is older than what is known changes nothing. */
    public synchronized void update(Catalogue catalogue, Function<String, Direction> known) {
        if (catalogue.version() <= now.version()) {
            return;
        }
        var tools = new HashMap<>(now.tools());
        var changed = removeGone(catalogue, tools);
        for (var tool : catalogue.tools()) {
            if (!notSearched.contains(tool.source())) {
                changed |= put(tool, tools, known);
            }
        }
        var before = now;
        now = changed ? Snapshot.of(catalogue.version(), words.read(), tools) : before.with(catalogue.version(), tools);
        if (changed) {
            before.glossary().close();
        }
    }

    private boolean removeGone(Catalogue catalogue, Map<Integer, IndexedTool> tools) {
        var changed = false;
        for (var known : now.numbers().entrySet()) {
            var newer = catalogue.byName().get(known.getKey());
            if (newer == null || notSearched.contains(newer.source())) {
                words.remove(known.getValue());
                tools.remove(known.getValue());
                freeNumbers.add(known.getValue());
                changed = true;
            }
        }
        return changed;
    }

    /** Whether the words are others than before. */
    private boolean put(ToolDefinition tool, Map<Integer, IndexedTool> tools, Function<String, Direction> known) {
        var number = now.numbers().get(tool.name());
        var before = number == null ? null : tools.get(number);
        if (before != null && before.tool().equals(tool)) {
            return false;
        }
        var text = ToolText.of(tool);
        if (before != null && before.text().equals(text)) {
            tools.put(number, before.as(tool));
            return false;
        }
        var place = number != null ? number : freeNumbers.isEmpty() ? tools.size() : freeNumbers.poll();
        tools.put(place, IndexedTool.of(tool, text, words.put(place, text)).embedded(known));
        return true;
    }

    /** The texts of those tools of which something has still to be embedded. */
    public Set<String> toEmbed() {
        return texts(tool -> !tool.isEmbedded());
    }

    /** What a model of meanings is told about all tools. */
    Set<String> texts() {
        return texts(tool -> true);
    }

    private Set<String> texts(Predicate<IndexedTool> of) {
        return now.tools().values().stream()
                .filter(of)
                .flatMap(tool -> tool.toEmbed().stream())
                .collect(Collectors.toSet());
    }

    /** Takes in what was embedded. */
    public synchronized void embedded(Function<String, Direction> known) {
        var tools = new HashMap<>(now.tools());
        tools.replaceAll((number, tool) -> tool.isEmbedded() ? tool : tool.embedded(known));
        now = now.with(now.version(), tools);
    }

    public Snapshot now() {
        return now;
    }

    /** Searches, with a state of the index that stays while that lasts. */
    public <T> T search(Function<Snapshot, T> search) {
        var snapshot = now;
        while (!snapshot.glossary().hold()) {
            if (snapshot == now) {
                throw new IllegalStateException("The index is closed");
            }
            snapshot = now;
        }
        try {
            return search.apply(snapshot);
        } finally {
            snapshot.glossary().close();
        }
    }

    @Override
    public synchronized void close() {
        now.glossary().close();
        words.close();
    }
}
