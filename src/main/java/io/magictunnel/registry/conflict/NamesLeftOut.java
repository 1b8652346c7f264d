package io.magictunnel.registry.conflict;

import io.magictunnel.registry.ToolSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of a source is not offered any more, or not at all, because of its name. Fired once for each such thing, when the
 * new catalogue is in place.
 *
 * @param reasons one sentence for each
 */
public record NamesLeftOut(ToolSource source, List<String> reasons) {

    private static final int LONGEST_EXCERPT = 50;

    /** As many as a log bears. */
    public List<String> excerpt() {
        if (reasons.size() <= LONGEST_EXCERPT) {
            return reasons;
        }
        var some = new ArrayList<>(reasons.subList(0, LONGEST_EXCERPT));
        some.add("%d more names are taken".formatted(reasons.size() - LONGEST_EXCERPT));
        return some;
    }
}
