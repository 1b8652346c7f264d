package io.magictunnel.registry.conflict;

import io.magictunnel.registry.ToolSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is not offered because of its name, by source: one sentence for each. */
public record LeftOut(Map<ToolSource, List<String>> bySource) {

    public static final LeftOut NOTHING = new LeftOut(Map.of());

    public static LeftOut of(Contest.Result<?, ?>... results) {
        var all = new HashMap<ToolSource, List<String>>();
        for (var result : results) {
            result.leftOut()
                    .forEach((source, reasons) ->
                            all.merge(source, reasons, (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .toList()));
        }
        return new LeftOut(Map.copyOf(all));
    }

    public List<String> of(ToolSource source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** What was not left out before. */
    public List<NamesLeftOut> since(LeftOut before) {
        return bySource.entrySet().stream()
                .map(entry -> {
                    var known = new HashSet<>(before.of(entry.getKey()));
                    return new NamesLeftOut(
                            entry.getKey(),
                            entry.getValue().stream()
                                    .filter(reason -> !known.contains(reason))
                                    .toList());
                })
                .filter(news -> !news.reasons().isEmpty())
                .toList();
    }
}
