package io.magictunnel.discovery.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The index at one moment. It does not change; while somebody holds it, it can be searched. */
public final class Snapshot {

    private final long version;
    private final Glossary glossary;
    private final Map<Integer, IndexedTool> tools;
    private final Map<ToolName, Integer> numbers;
    private final Cache<CatalogueView, Window> windows;

    private Snapshot(
            long version,
            Glossary glossary,
            Map<Integer, IndexedTool> tools,
            Map<ToolName, Integer> numbers,
            Cache<CatalogueView, Window> windows) {
        this.version = version;
        this.glossary = glossary;
        this.tools = tools;
        this.numbers = numbers;
        this.windows = windows;
    }

    static Snapshot of(long version, Glossary glossary, Map<Integer, IndexedTool> tools) {
        var numbers = new HashMap<ToolName, Integer>();
        tools.forEach((number, tool) -> numbers.put(tool.tool().name(), number));
        // a view is one object for as long as neither the policy nor the catalogue changes
        return new Snapshot(
                version,
                glossary,
                tools,
                numbers,
                Caffeine.newBuilder().weakKeys().build());
    }

    /** The same words, in a later catalogue, or with more known about meanings. */
    Snapshot with(long laterVersion, Map<Integer, IndexedTool> laterTools) {
        return new Snapshot(laterVersion, glossary, laterTools, numbers, windows);
    }

    long version() {
        return version;
    }

    Glossary glossary() {
        return glossary;
    }

    Map<Integer, IndexedTool> tools() {
        return tools;
    }

    Map<ToolName, Integer> numbers() {
        return numbers;
    }

    public int size() {
        return tools.size();
    }

    public int embedded() {
        return (int) tools.values().stream().filter(IndexedTool::isEmbedded).count();
    }

    /** What is known for a request about the tools of a view. What is not in the view is not looked at. */
    public Evidence evidence(CatalogueView view, Predicate<ToolDefinition> wanted, Sought sought) {
        var window = windows.get(view, this::window);
        var all = window.numbers().stream().map(tools::get).toList();
        var positions = IntStream.range(0, all.size())
                .filter(position -> wanted.test(all.get(position).tool()))
                .toArray();
        return new Evidence(all, positions, sought, fields -> glossary.search(window, sought.words(), fields));
    }

    private Window window(CatalogueView view) {
        var found = new ArrayList<Integer>();
        var lengths = new HashMap<Integer, int[]>();
        for (var tool : view.known()) {
            var number = numbers.get(tool.name());
            if (tool.enabled() && number != null && tools.get(number).tool().equals(tool)) {
                found.add(number);
                lengths.put(number, tools.get(number).lengths());
            }
        }
        return glossary.window(List.copyOf(found), lengths);
    }
}
