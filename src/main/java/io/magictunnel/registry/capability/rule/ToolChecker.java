package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource.CapabilityFile;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.rule.CapabilityReading.DefinedTool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules for one tool of a capability file. */
final class ToolChecker {

    private static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "inputSchema",
            "routing",
            "annotations",
            "hidden",
            "enabled",
            "prompt_refs",
            "resource_refs",
            "sampling_strategy",
            "elicitation_strategy");
    private static final int LONGEST_DESCRIPTION = 10_000;

    private final JsonSchemas schemas;
    private final Findings findings;
    private final CapabilityFile source;
    private final String category;
    private final List<String> tags;

    ToolChecker(JsonSchemas schemas, Findings findings, CapabilityFile source, String category, List<String> tags) {
        this.schemas = schemas;
        this.findings = findings;
        this.source = source;
        this.category = category;
        this.tags = tags;
    }

    Optional<DefinedTool> check(YamlNode node, String path) {
        if (!(node instanceof Mapping mapping)) {
            findings.add(node.at(), path, node.described(), "a mapping");
            return Optional.empty();
        }
        var tool = new Section(mapping, path, findings);
        tool.allowOnly(KEYS);
        refuseWhatIsNotHonoured(tool);
        var name = name(tool);
        var description = description(tool);
        var schema = inputSchema(tool);
        var routing = routing(tool, schema);
        var annotations = Annotations.read(tool, findings);
        var hidden = tool.flag("hidden").orElse(false);
        var enabled = tool.flag("enabled").orElse(true);
        if (name.isEmpty() || description.isEmpty() || schema.isEmpty() || routing.isEmpty()) {
            return Optional.empty();
        }
        var definition = new ToolDefinition(
                name.get(),
                annotations.title(),
                description.get(),
                schema.get(),
                annotations.wire(name.get(), description.get(), schema.get()),
                category,
                tags,
                source,
                routing.get(),
                hidden,
                enabled);
        return Optional.of(
                new DefinedTool(definition, tool.find("name").orElseThrow().at(), tool.pathOf("name")));
    }

    private static void refuseWhatIsNotHonoured(Section tool) {
        for (var key : List.of("prompt_refs", "resource_refs")) {
            tool.list(key)
                    .filter(list -> !list.elements().isEmpty())
                    .ifPresent(list -> tool.misfit(key, list, "an empty list: references cannot be followed yet"));
        }
        for (var key : List.of("sampling_strategy", "elicitation_strategy")) {
            tool.find(key).ifPresent(value -> tool.misfit(key, value, "null: a strategy per tool has no effect yet"));
        }
    }

    private Optional<ToolName> name(Section tool) {
        return tool.requiredText("name").flatMap(text -> {
            if (ToolName.isValid(text)) {
                return Optional.of(new ToolName(text));
            }
            return tool.misfit("name", tool.find("name").orElseThrow(), "1 to 64 letters, digits, '_' or '-'");
        });
    }

    private Optional<String> description(Section tool) {
        return tool.requiredText("description").filter(text -> {
            if (text.length() > LONGEST_DESCRIPTION) {
                findings.add(
                        tool.find("description").orElseThrow().at(),
                        tool.pathOf("description"),
                        "%d characters".formatted(text.length()),
                        "up to %d characters".formatted(LONGEST_DESCRIPTION));
            }
            return text.length() <= LONGEST_DESCRIPTION;
        });
    }

    private Optional<JsonNode> inputSchema(Section tool) {
        return tool.require("inputSchema", "a JSON Schema of type object").flatMap(node -> {
            if (node instanceof Mapping mapping) {
                return new SchemaChecker(schemas, findings).check(mapping, tool.pathOf("inputSchema"));
            }
            return tool.misfit("inputSchema", node, "a JSON Schema of type object");
        });
    }

    private Optional<? extends Routing> routing(Section tool, Optional<JsonNode> schema) {
        return tool.requiredSection("routing").flatMap(routing -> {
            var properties = schema.or(() -> tool.find("inputSchema").map(YamlNode::toJson));
            var templates = TemplateChecker.of(properties, findings);
            return new RoutingChecker(templates, findings).check(routing);
        });
    }
}
