package io.magictunnel.execution.workbench;

import io.magictunnel.execution.workbench.RecentCallsRepository.Group;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How all tools did in the last day. Counted anew every few seconds at most, however many people look. */
@ApplicationScoped
public class RecentCalls {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration FRESH = Duration.ofSeconds(3);

    @Inject
    RecentCallsRepository repository;

    @Inject
    Clock clock;

    private Map<String, RecentFigures> figures = Map.of();
    private Instant countedAt = Instant.EPOCH;

    /** By the tool's name; tools that nobody called are not in it. */
    synchronized Map<String, RecentFigures> byTool() {
        var now = clock.instant();
        if (now.isAfter(countedAt.plus(FRESH))) {
            figures = figures(repository.since(now.minus(DAY).getEpochSecond() / 60));
            countedAt = now;
        }
        return figures;
    }

    private static Map<String, RecentFigures> figures(List<Group> groups) {
        return groups.stream()
                .collect(Collectors.groupingBy(
                        Group::tool, Collectors.collectingAndThen(Collectors.toList(), RecentCalls::figuresOf)));
    }

    private static RecentFigures figuresOf(List<Group> groups) {
        var byClass = new HashMap<Integer, Long>();
        groups.forEach(group -> byClass.merge(group.durationClass(), group.calls(), Long::sum));
        var failures = groups.stream()
                .filter(group -> !group.succeeded())
                .mapToLong(Group::calls)
                .sum();
        return RecentFigures.of(failures, byClass);
    }
}
