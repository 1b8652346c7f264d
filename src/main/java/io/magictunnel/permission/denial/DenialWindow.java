package io.magictunnel.permission.denial;

import io.magictunnel.security.Caller;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The denied calls of one minute. The first of a kind is worth a line at once; its repetitions, and whatever a caller tries
 * beyond a number of tools, are only counted.
 */
final class DenialWindow {

    /** Tools for which one caller gets lines of their own. */
    static final int MOST_TOOLS_OF_ONE_CALLER = 50;

    static final int MOST_KINDS = 10_000;

    /** Stands for all tools that get no lines of their own. */
    static final String OTHER_TOOLS = "(other tools)";

    private final Map<Denial, Integer> repetitions = new LinkedHashMap<>();
    private final Map<Caller, Integer> tools = new HashMap<>();

    /** Who was denied what. */
    record Denial(Caller caller, String tool) {}

    /** How often it happened again, after the first time. */
    record Repeated(Denial denial, int times) {}

    /** Counts a denial. Answers whether it is the first of its kind, and deserves a line at once. */
    synchronized boolean isNew(Denial denial) {
        if (repetitions.computeIfPresent(denial, (known, times) -> times + 1) != null) {
            return false;
        }
        if (tools.merge(denial.caller(), 1, Integer::sum) > MOST_TOOLS_OF_ONE_CALLER
                || repetitions.size() >= MOST_KINDS) {
            countBeyond(new Denial(denial.caller(), OTHER_TOOLS));
            return false;
        }
        repetitions.put(denial, 0);
        return true;
    }

    /** What was only counted. The next minute begins. */
    synchronized List<Repeated> close() {
        var counted = repetitions.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> new Repeated(kind.getKey(), kind.getValue()))
                .toList();
        repetitions.clear();
        tools.clear();
        return counted;
    }

    private void countBeyond(Denial other) {
        if (repetitions.containsKey(other) || repetitions.size() < 2 * MOST_KINDS) {
            repetitions.merge(other, 1, Integer::sum);
        }
    }
}
