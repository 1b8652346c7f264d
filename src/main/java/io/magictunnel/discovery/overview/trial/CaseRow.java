package io.magictunnel.discovery.overview.trial;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.trial.Miss;
import io.magictunnel.discovery.trial.SavedCase;
import io.magictunnel.registry.ToolName;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One test case, and what the latest run made of it.
 *
 * @param ranks one for each mode of that run; none where the case is newer than the run
 * @param came what came instead, in the modes that missed, each tool once
 * @param failures how many modes missed
 */
public record CaseRow(
        String id, String sentence, List<String> expected, String note, List<RankedIn> ranks, String came, int failures)
        implements Serializable {

    /** @param rank from 1; 0 where none of the right tools was found */
    public record RankedIn(String mode, int rank) implements Serializable {}

    static CaseRow of(SavedCase saved, Collection<DiscoveryMode> modes, List<Miss> misses) {
        Map<DiscoveryMode, Miss> byMode = misses.stream().collect(Collectors.toMap(Miss::mode, Function.identity()));
        return new CaseRow(
                saved.id(),
                saved.sentence(),
                saved.expected().stream().map(ToolName::value).toList(),
                saved.note(),
                modes.stream()
                        .map(mode -> new RankedIn(mode.spelling(), rankOf(byMode.get(mode))))
                        .toList(),
                misses.stream()
                        .flatMap(miss -> miss.came().stream())
                        .map(ToolName::value)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                misses.size());
    }

    private static int rankOf(Miss miss) {
        return miss == null ? 1 : orNone(miss.rank());
    }

    private static int orNone(OptionalInt rank) {
        return rank.orElse(0);
    }
}
