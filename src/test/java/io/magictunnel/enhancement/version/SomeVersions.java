package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions that are kept in a list. */
public final class SomeVersions extends Versions {

    private final List<ToolVersion> kept = new ArrayList<>();
    private final Clock time;

    public SomeVersions(Clock time) {
        this.time = time;
    }

    public static Written written(ToolDefinition tool, String recipe) {
        var content = new VersionContent(
                tool.description(), Optional.of("Counts words."), "Says what.", Optional.empty(), List.of(), List.of());
        return new Written(
                tool.name(),
                tool.definition(),
                recipe,
                EnhancementKind.FULL,
                Style.DETAILED,
                content,
                "someone",
                "model-1",
                0.9,
                Duration.ofMillis(5));
    }

    public List<ToolVersion> kept() {
        return List.copyOf(kept);
    }

    @Override
    public ToolVersion keep(Written written, boolean approved) {
        var version = new ToolVersion(written, time.instant());
        if (approved && version.state() == VersionState.PROPOSED) {
            version.activate("system", time.instant());
        }
        kept.add(version);
        return version;
    }

    @Override
    public List<ToolVersion> of(ToolName tool) {
        return kept.stream().filter(version -> version.tool().equals(tool)).toList();
    }
}
