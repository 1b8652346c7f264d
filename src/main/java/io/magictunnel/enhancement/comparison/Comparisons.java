package io.magictunnel.enhancement.comparison;

import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.registry.ToolName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells how tools do whose better words are compared with the source's own. */
@ApplicationScoped
public class Comparisons {

    @Inject
    Versions versions;

    @Inject
    ComparedCalls calls;

    /** Absent where nothing is compared. */
    public Optional<Comparison> of(ToolName tool) {
        return versions.inUse(tool)
                .flatMap(ToolVersion::comparedSince)
                .map(since -> Comparison.of(since, calls.since(since, tool.value())));
    }
}
