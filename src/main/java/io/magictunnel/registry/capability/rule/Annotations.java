package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code annotations} of a tool. In capability files they are a map of texts; what MCP knows becomes its title and hints,
 * the rest travels in {@code _meta}.
 */
record Annotations(ObjectNode hints, ObjectNode others) {

    private static final Set<String> HINTS =
            Set.of("readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint");
    private static final String META_KEY = "io.magictunnel/annotations";

    static Annotations read(Section tool, Findings findings) {
        var read = new Annotations(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        tool.section("annotations").ifPresent(section -> section.entries().forEach(entry -> {
            var path = section.pathOf(entry.key());
            if (HINTS.contains(entry.key())) {
                truth(entry.value())
                        .ifPresentOrElse(
                                value -> read.hints.put(entry.key(), value),
                                () -> findings.add(
                                        entry.value().at(), path, entry.value().described(), "true or false"));
            } else if (entry.value() instanceof Scalar scalar && scalar.toJson().isString()) {
                (entry.key().equals("title") ? read.hints : read.others).set(entry.key(), scalar.toJson());
            } else {
                findings.add(entry.value().at(), path, entry.value().described(), "a text (numbers in quotes)");
            }
        }));
        return read;
    }

    Optional<String> title() {
        return hints.optional("title").map(JsonNode::stringValue);
    }

    /** The MCP {@code Tool} object. */
    ObjectNode wire(ToolName name, String description, JsonNode inputSchema) {
        var wire = JsonNodeFactory.instance.objectNode();
        wire.put("name", name.value());
        title().ifPresent(title -> wire.put("title", title));
        wire.put("description", description);
        wire.set("inputSchema", inputSchema);
        if (!hints.isEmpty()) {
            wire.set("annotations", hints);
        }
        if (!others.isEmpty()) {
            wire.putObject("_meta").set(META_KEY, others);
        }
        return wire;
    }

    private static Optional<Boolean> truth(YamlNode value) {
        if (!(value instanceof Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.toJson().asString()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
