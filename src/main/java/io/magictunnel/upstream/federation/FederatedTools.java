package io.magictunnel.upstream.federation;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.ForeignText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes catalogue entries of the tools that a server lists. What the server wrote is kept, fields that we do not know
 * included; only the name becomes ours, and tasks, which are not offered here, are taken out.
 */
final class FederatedTools {

    private static final String TASK_SUPPORT = "taskSupport";

    private final ServerDefinition server;
    private final String prefix;
    private final Consumer<String> log;

    /** @param prefix of the names of its tools; empty for none */
    FederatedTools(ServerDefinition server, String prefix, Consumer<String> log) {
        this.server = server;
        this.prefix = prefix;
        this.log = log;
    }

    List<ToolDefinition> of(List<ObjectNode> listed) {
        var usable = usable(listed);
        var names = FederatedNames.of(prefix, usable.keySet());
        var tools = new ArrayList<ToolDefinition>();
        usable.forEach((name, wire) -> tools.add(definition(name, names.get(name), wire)));
        return tools;
    }

    private Map<String, ObjectNode> usable(List<ObjectNode> listed) {
        var usable = new LinkedHashMap<String, ObjectNode>();
        for (var tool : listed) {
            var name = tool.path("name").stringValue("");
            var objection = objectionTo(tool, name);
            if (objection.isEmpty() && usable.putIfAbsent(name, tool) != null) {
                objection = Optional.of("it is listed twice");
            }
            objection.ifPresent(
                    reason -> log.accept("The tool '%s' is left out: %s".formatted(ForeignText.oneLine(name), reason)));
        }
        return usable;
    }

    private static Optional<String> objectionTo(ObjectNode tool, String name) {
        if (name.isEmpty()) {
            return Optional.of("it has no name");
        }
        if (tool.has("inputSchema") && !tool.get("inputSchema").isObject()) {
            return Optional.of("its inputSchema is no object");
        }
        return tool.path("execution").path(TASK_SUPPORT).asString("").equals("required")
                ? Optional.of("it can only be called as a task")
                : Optional.empty();
    }

    private ToolDefinition definition(String itsName, ToolName ourName, ObjectNode listed) {
        var wire = listed.deepCopy();
        wire.put("name", ourName.value());
        if (wire.get("execution") instanceof ObjectNode execution) {
            execution.remove(TASK_SUPPORT);
            if (execution.isEmpty()) {
                wire.remove("execution");
            }
        }
        if (!wire.has("inputSchema")) {
            wire.set("inputSchema", JsonNodeFactory.instance.objectNode().put("type", "object"));
        }
        return new ToolDefinition(
                ourName,
                titleOf(wire),
                wire.path("description").stringValue(""),
                wire.get("inputSchema"),
                wire,
                server.category(),
                List.of(),
                new ToolSource.UpstreamServer(server.name()),
                new Routing.ExternalMcp(server.name(), itsName, server.timeout()),
                false,
                true);
    }

    private static Optional<String> titleOf(JsonNode wire) {
        return wire.path("title")
                .stringValueOpt()
                .or(() -> wire.path("annotations").path("title").stringValueOpt());
    }
}
