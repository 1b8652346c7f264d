package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.registry.ToolName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one mode made of one test case.
 *
 * @param rank of the first right tool, from 1; absent where none was found
 * @param came what came first
 */
public record Attempt(SavedCase of, DiscoveryMode mode, OptionalInt rank, Optional<ToolName> came, Duration took) {

    static Attempt of(SavedCase tested, DiscoveryMode mode, Finding finding) {
        var names = (finding.hits().isEmpty() ? finding.nearest() : finding.hits())
                .stream().map(Attempt::nameOf).toList();
        return new Attempt(tested, mode, rankOf(tested, names), names.stream().findFirst(), finding.took());
    }

    boolean isRight() {
        return rank.isPresent() && rank.getAsInt() == 1;
    }

    Recall recall() {
        return Recall.of(rank, took);
    }

    private static ToolName nameOf(Hit hit) {
        return hit.tool().name();
    }

    private static OptionalInt rankOf(SavedCase tested, List<ToolName> names) {
        for (var i = 0; i < names.size(); i++) {
            if (tested.expects(names.get(i))) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
