package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.JsonTemplate;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Spelling;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.document.YamlNode.Position;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The rules for texts with placeholders: each placeholder names a property of the tool's schema. */
final class TemplateChecker {

    private static final String FORMS =
            "{name}, {{name}}, {name[0]} or {name.key}; a backslash before the braces makes them plain text";

    private final Set<String> properties;
    private final Set<String> alwaysGiven;
    private final Findings findings;

    private TemplateChecker(Set<String> properties, Set<String> alwaysGiven, Findings findings) {
        this.properties = properties;
        this.alwaysGiven = alwaysGiven;
        this.findings = findings;
    }

    /** @param inputSchema where it is unknown, every placeholder will be complained about */
    static TemplateChecker of(Optional<JsonNode> inputSchema, Findings findings) {
        var properties = new TreeSet<String>();
        var given = new HashSet<String>();
        inputSchema.ifPresent(schema -> {
            schema.path("required").forEach(name -> given.add(name.asString()));
            schema.path("properties").forEachEntry((name, property) -> {
                properties.add(name);
                if (property.has("default")) {
                    given.add(name);
                }
            });
        });
        return new TemplateChecker(properties, given, findings);
    }

    /** A text that is left out where a value is missing. */
    Template droppable(YamlNode value, String path) {
        if (!(value instanceof Scalar scalar && scalar.toJson().isString())) {
            findings.add(value.at(), path, value.described(), "a text (numbers in quotes)");
            return Template.of("");
        }
        return check(scalar.toJson().stringValue(), value.at(), path);
    }

    /** A text that is needed for every call, so that its placeholders must always have a value. */
    Template needed(YamlNode value, String path) {
        var template = droppable(value, path);
        for (var place : template.placeholders()) {
            if (properties.contains(place.name()) && !alwaysGiven.contains(place.name())) {
                findings.add(
                        value.at(),
                        path,
                        "the placeholder %s of an optional property".formatted(place.source()),
                        "properties that are required or have a default");
            }
        }
        return template;
    }

    JsonTemplate json(YamlNode value, String path) {
        checkTexts(value, path);
        return new JsonTemplate(value.toJson());
    }

    private void checkTexts(YamlNode node, String path) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().forEach(entry -> checkTexts(entry.value(), path + "." + entry.key()));
            case Sequence list -> {
                for (var i = 0; i < list.elements().size(); i++) {
                    checkTexts(list.elements().get(i), "%s[%d]".formatted(path, i));
                }
            }
            case Scalar scalar ->
                Optional.of(scalar.toJson())
                        .filter(JsonNode::isString)
                        .ifPresent(text -> check(text.stringValue(), scalar.at(), path));
        }
    }

    private Template check(String text, Position at, String path) {
        var template = Template.of(text);
        template.unsupported()
                .forEach(part -> findings.add(at, path, "'%s'".formatted(part.source()), "placeholders " + FORMS));
        for (var place : template.placeholders()) {
            if (!properties.contains(place.name())) {
                findings.add(
                        at,
                        path,
                        "the placeholder %s of an unknown property%s"
                                .formatted(place.source(), Spelling.guess(place.name(), properties)),
                        properties.isEmpty() ? "no placeholders" : "of: " + String.join(", ", properties));
            }
        }
        return template;
    }
}
