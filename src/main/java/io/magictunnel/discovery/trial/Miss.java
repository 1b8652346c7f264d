package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A test case in which no right tool came first.
 *
 * @param caseId of the case, which may have been changed or removed since
 * @param rank of the first right tool; absent where none was found
 * @param came what came first instead
 */
public record Miss(
        String caseId,
        DiscoveryMode mode,
        String sentence,
        List<ToolName> expected,
        OptionalInt rank,
        Optional<ToolName> came) {

    static Miss of(Attempt attempt) {
        var tested = attempt.of();
        return new Miss(
                tested.id(), attempt.mode(), tested.sentence(), tested.expected(), attempt.rank(), attempt.came());
    }
}
