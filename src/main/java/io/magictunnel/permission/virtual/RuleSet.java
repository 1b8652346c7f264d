package io.magictunnel.permission.virtual;

import io.magictunnel.permission.Matter;
import io.magictunnel.permission.virtual.SelectionRule.Kind;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules, so kept that what they say of one thing takes the same time however many they are. */
record RuleSet(Map<Kind, Set<String>> names) {

    static RuleSet of(Collection<SelectionRule> rules) {
        var names = new EnumMap<Kind, Set<String>>(Kind.class);
        rules.forEach(rule ->
                names.computeIfAbsent(rule.kind(), kind -> new HashSet<>()).add(rule.name()));
        return new RuleSet(names);
    }

    /** Whether one of them is about it. What other servers call their things can be any text; it is only looked up. */
    boolean isAbout(Matter matter) {
        return names.containsKey(Kind.EVERYTHING)
                || has(Kind.of(matter), matter.name())
                || has(Kind.CATEGORY, matter.category())
                || matter.tags().stream().anyMatch(tag -> has(Kind.TAG, tag))
                || (matter.source() instanceof UpstreamServer server && has(Kind.SERVER, server.name()));
    }

    /** All of them, sorted. */
    List<SelectionRule> rules() {
        return names.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> new SelectionRule(entry.getKey(), name)))
                .sorted()
                .toList();
    }

    private boolean has(Kind kind, String name) {
        return names.getOrDefault(kind, Set.of()).contains(name);
    }
}
