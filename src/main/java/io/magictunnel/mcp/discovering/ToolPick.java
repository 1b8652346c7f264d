package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.Hit;
import java.util.List;
import java.util.Set;

/** Which of the tools that fit is run, and whether it may be run unasked. */
sealed interface ToolPick {

    record Nothing() implements ToolPick {}

    record Clear(Hit hit) implements ToolPick {}

    /** The first of them it would be, but it may change something, and it is not sure enough. */
    record Unclear(List<Hit> candidates) implements ToolPick {}

    /**
     * How sure one has to be of a tool that may change something.
     *
     * @param threshold the least confidence
     * @param margin the least distance to the next one
     */
    record Caution(double threshold, double margin) {}

    int MOST_CANDIDATES = 3;

    static ToolPick of(List<Hit> fitting, Set<String> preferred, Caution caution) {
        if (fitting.isEmpty()) {
            return new Nothing();
        }
        var wanted = fitting.stream()
                .filter(hit -> preferred.contains(hit.tool().name().value()))
                .findFirst();
        if (wanted.isPresent()) {
            return new Clear(wanted.get());
        }
        var first = fitting.getFirst();
        return first.tool().isReadOnly() || isSure(fitting, caution)
                ? new Clear(first)
                : new Unclear(fitting.stream().limit(MOST_CANDIDATES).toList());
    }

    private static boolean isSure(List<Hit> fitting, Caution caution) {
        var first = fitting.getFirst().confidence();
        return first >= caution.threshold()
                && (fitting.size() == 1 || first - fitting.get(1).confidence() >= caution.margin());
    }
}
