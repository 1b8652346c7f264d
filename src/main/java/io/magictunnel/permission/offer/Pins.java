package io.magictunnel.permission.offer;

import io.magictunnel.registry.ToolDefinition;
import java.util.Collection;
import java.util.List;

/** Which tools are pinned: by name, where {@code *} stands for any letters, or by {@code tag:NAME}. */
record Pins(List<String> patterns) {

    private static final String TAG = "tag:";

    static Pins of(Collection<String> patterns) {
        return new Pins(patterns.stream()
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList());
    }

    boolean include(ToolDefinition tool) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.startsWith(TAG)
                        ? tool.tags().contains(pattern.substring(TAG.length()))
                        : matches(pattern, tool.name().value()));
    }

    /** Looks back to the last star only, so that no pattern takes long. */
    private static boolean matches(String pattern, String name) {
        var p = 0;
        var star = -1;
        var resume = 0;
        for (var n = 0; n < name.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(rest -> rest == '*');
    }
}
