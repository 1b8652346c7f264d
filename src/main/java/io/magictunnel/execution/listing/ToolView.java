package io.magictunnel.execution.listing;

import io.magictunnel.execution.usage.ToolUsage;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the list of tools, as the REST API shows it.
 *
 * @param file the capability file that defines it, or
 * @param server the upstream server that has it
 */
public record ToolView(
        String name,
        Optional<String> title,
        String description,
        String category,
        List<String> tags,
        Optional<String> file,
        Optional<String> server,
        boolean readOnly,
        boolean hidden,
        boolean enabled,
        long calls,
        long failures,
        Optional<Duration> mean,
        Optional<Instant> lastUsed) {

    static ToolView of(ToolDefinition tool, Optional<ToolUsage> usage) {
        return new ToolView(
                tool.name().value(),
                tool.title(),
                tool.description(),
                tool.category(),
                tool.tags(),
                fileOf(tool),
                serverOf(tool),
                tool.isReadOnly(),
                tool.hidden(),
                tool.enabled(),
                usage.map(ToolUsage::calls).orElse(0L),
                usage.map(ToolUsage::failures).orElse(0L),
                usage.map(ToolUsage::mean),
                usage.map(ToolUsage::lastUsed));
    }

    static Optional<String> fileOf(ToolDefinition tool) {
        return tool.source() instanceof ToolSource.CapabilityFile file ? Optional.of(file.name()) : Optional.empty();
    }

    static Optional<String> serverOf(ToolDefinition tool) {
        return tool.source() instanceof ToolSource.UpstreamServer server
                ? Optional.of(server.name())
                : Optional.empty();
    }
}
