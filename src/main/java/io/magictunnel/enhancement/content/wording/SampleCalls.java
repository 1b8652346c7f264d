package io.magictunnel.enhancement.content.wording;

import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.schema.SchemaWords;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Arguments that a schema allows: each is held against the whole schema before anybody sees it.
 *
 * @param schema of the input of a tool
 */
record SampleCalls(JsonSchemas schemas, JsonNode schema) {

    private static final int MOST_OPTIONAL = 5;

    /** With what is required. */
    Optional<JsonNode> least() {
        return arguments(name -> false);
    }

    /** With some of the optional arguments for which the author names a value. */
    Optional<JsonNode> most() {
        var words = SchemaWords.of(schema);
        var some = schema.path("properties").propertyNames().stream()
                .filter(name -> !words.requires(name)
                        && SampleValue.isNamed(words.property(name).schema()))
                .limit(MOST_OPTIONAL)
                .toList();
        return some.isEmpty() ? Optional.empty() : arguments(some::contains);
    }

    private Optional<JsonNode> arguments(Predicate<String> wanted) {
        var words = SchemaWords.of(schema);
        var call = JsonNodeFactory.instance.objectNode();
        for (var name : schema.path("properties").propertyNames()) {
            if (words.requires(name) || wanted.test(name)) {
                var value = SampleValue.of(words.property(name), 0);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                call.set(name, value.get());
            }
        }
        return schemas.violations(schemas.compile(schema), call).isEmpty() ? Optional.of(call) : Optional.empty();
    }
}
