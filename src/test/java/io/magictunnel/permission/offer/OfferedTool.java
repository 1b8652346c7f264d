package io.magictunnel.permission.offer;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tools of which only the name, the tags and the source matter. */
final class OfferedTool {

    private OfferedTool() {}

    static ToolDefinition named(String name, String... tags) {
        return tool(name, List.of(tags), new ToolSource.CapabilityFile("some.yaml"));
    }

    static ToolDefinition finder(String name) {
        return tool(name, List.of(), DiscoveryTools.SOURCE);
    }

    private static ToolDefinition tool(String name, List<String> tags, ToolSource source) {
        var wire = JsonNodeFactory.instance.objectNode().put("name", name);
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                "",
                wire,
                wire,
                "some",
                tags,
                source,
                new Routing.BuiltIn(name, Duration.ofSeconds(1)),
                false,
                true);
    }
}
