package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.registry.capability.document.YamlNode.Position;
import java.util.List;

/** What one look at a capability file gave. Its tools count only where it has no problem. */
public record CapabilityReading(List<DefinedTool> tools, List<CapabilityProblem> problems) {

    public CapabilityReading {
        tools = List.copyOf(tools);
        problems = List.copyOf(problems);
    }

    public static CapabilityReading broken(CapabilityProblem problem) {
        return new CapabilityReading(List.of(), List.of(problem));
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** A tool, and where its name stands. */
    public record DefinedTool(ToolDefinition tool, Position nameAt, String key) {}
}
