package io.magictunnel.registry.capability;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.YamlNode.Position;
import java.util.List;

/** What one look at a capability file gave. Its tools count only where it has no problem. */
record CapabilityReading(List<DefinedTool> tools, List<CapabilityProblem> problems) {

    CapabilityReading {
        tools = List.copyOf(tools);
        problems = List.copyOf(problems);
    }

    static CapabilityReading broken(CapabilityProblem problem) {
        return new CapabilityReading(List.of(), List.of(problem));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    /** A tool, and where its name stands. */
    record DefinedTool(ToolDefinition tool, Position nameAt, String key) {}
}
