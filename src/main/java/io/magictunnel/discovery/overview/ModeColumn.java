package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.registry.ToolDefinition;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one mode has found, as the page shows it.
 *
 * @param mode the one that answered
 * @param fits whether anything reaches the threshold; otherwise the tools are the nearest
 */
public record ModeColumn(String mode, boolean fits, List<FoundTool> tools, List<String> notices, Duration took)
        implements Serializable {

    private static final int MOST_MARKS = 26;

    /** @param arguments what would be read out of the sentence for a tool, as JSON; may be empty */
    static ModeColumn of(Finding finding, Function<ToolDefinition, String> arguments) {
        var hits = finding.hits().isEmpty() ? finding.nearest() : finding.hits();
        return new ModeColumn(
                finding.mode().spelling(),
                !finding.hits().isEmpty(),
                ranked(hits, arguments),
                List.copyOf(finding.notices()),
                finding.took());
    }

    /** Gives a letter to each tool that several of them have, so that it is seen where it stands in the others. */
    static List<ModeColumn> marked(List<ModeColumn> columns) {
        var seen = new HashMap<String, Integer>();
        var order = new LinkedHashSet<String>();
        columns.forEach(column -> column.tools.forEach(tool -> {
            seen.merge(tool.name(), 1, Integer::sum);
            order.add(tool.name());
        }));
        var letters = new HashMap<String, String>();
        order.stream()
                .filter(name -> seen.get(name) > 1)
                .limit(MOST_MARKS)
                .forEach(name -> letters.put(name, Character.toString('A' + letters.size())));
        return columns.stream().map(column -> column.with(letters)).toList();
    }

    private ModeColumn with(Map<String, String> letters) {
        return new ModeColumn(
                mode,
                fits,
                tools.stream()
                        .map(tool -> tool.marked(letters.getOrDefault(tool.name(), "")))
                        .toList(),
                notices,
                took);
    }

    private static List<FoundTool> ranked(List<Hit> hits, Function<ToolDefinition, String> arguments) {
        var tools = new ArrayList<FoundTool>();
        hits.forEach(hit -> tools.add(FoundTool.of(tools.size() + 1, hit, arguments.apply(hit.tool()))));
        return List.copyOf(tools);
    }
}
