package io.magictunnel.enhancement.statistics;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Tells of all tools how far they are on their way to better words. */
@ApplicationScoped
public class Standings {

    @Inject
    StatisticsRepository counts;

    @Inject
    ToolRegistry registry;

    /** A tool and how far it is. */
    public record Standing(ToolDefinition tool, ToolStanding how) {}

    /** By name. */
    public List<Standing> all() {
        var awaited = counts.toolsWithOpenJobs();
        var newest = counts.newestOfEach().stream()
                .collect(toMap(VersionMark::tool, Function.identity(), (one, other) -> one));
        return registry.catalogue().tools().stream()
                .map(tool -> new Standing(
                        tool,
                        ToolStanding.of(
                                tool,
                                awaited.contains(tool.name().value()),
                                Optional.ofNullable(newest.get(tool.name().value())))))
                .toList();
    }

    /** How these versions were made, as far as they are still kept. */
    public Map<UUID, VersionMaking> makings(Collection<UUID> versions) {
        return counts.makings(versions.stream().map(UUID::toString).toList()).stream()
                .collect(toMap(making -> UUID.fromString(making.id()), Function.identity()));
    }
}
