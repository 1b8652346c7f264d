package io.magictunnel.registry.capability.rule;

import com.networknt.schema.SchemaException;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Entry;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The rules for an {@code inputSchema}: a valid 2020-12 schema of an object that refers only to itself. */
final class SchemaChecker {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    /** Below these keys stands data, not schema. */
    private static final Set<String> DATA = Set.of("default", "const", "enum", "examples");

    private final JsonSchemas schemas;
    private final Findings findings;

    SchemaChecker(JsonSchemas schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    /** The schema, unless something is wrong with it. */
    Optional<JsonNode> check(Mapping schema, String path) {
        var before = findings.problems().size();
        checkHead(schema, path);
        checkReferences(schema, path);
        var json = schema.toJson();
        var places = new HashSet<String>();
        for (var fault : schemas.faultsOf(json)) {
            var pointer = fault.getInstanceLocation().toString();
            if (places.add(pointer)) {
                var at = find(schema, JsonPointer.compile(pointer));
                findings.add(at.at(), path + keyOf(pointer), at.described(), "by JSON Schema: " + fault.getMessage());
            }
        }
        if (findings.problems().size() == before) {
            compile(schema, json, path);
        }
        return findings.problems().size() == before ? Optional.of(json) : Optional.empty();
    }

    private void checkHead(Mapping schema, String path) {
        var type = schema.find("type").map(Entry::value);
        if (type.filter(value -> isText(value, "object")).isEmpty()) {
            findings.add(
                    type.map(YamlNode::at).orElse(schema.at()),
                    path + ".type",
                    type.map(YamlNode::described).orElse("nothing"),
                    "object");
        }
        schema.find("$schema")
                .map(Entry::value)
                .filter(value -> !isText(value, DIALECT) && !isText(value, DIALECT + "#"))
                .ifPresent(value -> findings.add(value.at(), path + ".$schema", value.described(), DIALECT));
    }

    private void checkReferences(YamlNode node, String path) {
        switch (node) {
            case Mapping mapping ->
                mapping.entries().stream()
                        .filter(entry -> !DATA.contains(entry.key()))
                        .forEach(entry -> checkReference(entry, path + "." + entry.key()));
            case Sequence sequence -> sequence.elements().forEach(element -> checkReferences(element, path));
            case Scalar scalar -> {}
        }
    }

    private void checkReference(Entry entry, String path) {
        if (REFERENCES.contains(entry.key())
                && entry.value() instanceof Scalar target
                && !target.toJson().asString().startsWith("#")) {
            findings.add(target.at(), path, target.described(), "a reference inside this schema, starting with '#'");
        }
        checkReferences(entry.value(), path);
    }

    private void compile(Mapping schema, JsonNode json, String path) {
        try {
            schemas.compile(json);
        } catch (SchemaException | IllegalArgumentException unusable) {
            findings.add(
                    schema.at(),
                    path,
                    "a schema that cannot be used: " + unusable.getMessage(),
                    "a JSON Schema 2020-12");
        }
    }

    private static boolean isText(YamlNode value, String text) {
        return value instanceof Scalar scalar && scalar.toJson().asString().equals(text);
    }

    /** The node at a JSON pointer, or the last one on the way to it. */
    private static YamlNode find(YamlNode node, JsonPointer pointer) {
        if (pointer.matches()) {
            return node;
        }
        Optional<YamlNode> next =
                switch (node) {
                    case Mapping mapping ->
                        mapping.find(pointer.getMatchingProperty()).map(Entry::value);
                    case Sequence list ->
                        Optional.of(pointer.getMatchingIndex())
                                .filter(index ->
                                        index >= 0 && index < list.elements().size())
                                .map(list.elements()::get);
                    case Scalar scalar -> Optional.empty();
                };
        return next.map(inner -> find(inner, pointer.tail())).orElse(node);
    }

    private static String keyOf(String pointer) {
        return pointer.replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
