package io.magictunnel.execution.argument;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import io.magictunnel.execution.ExecutionConfig;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks arguments against a tool's JSON Schema (2020-12) before anything runs, and fills in the defaults of our own tools. */
@ApplicationScoped
public class ArgumentCheck {

    private static final System.Logger LOGGER = System.getLogger(ArgumentCheck.class.getName());
    private static final ObjectReader READER = Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    @Inject
    JsonSchemas schemas;

    @Inject
    @ConfigProperties
    ExecutionConfig config;

    /** What the check gives. */
    public sealed interface Result {

        /** @param arguments as sent, with the defaults of the schema */
        record Fit(ObjectNode arguments) implements Result {}

        /** @param details what was found where, and what is allowed there */
        record Unfit(String details) implements Result {}
    }

    /** @param arguments one JSON object in UTF-8; no bytes at all stand for no arguments */
    public Result check(ToolDefinition tool, byte[] arguments) {
        if (arguments.length > config.maxArgumentSize()) {
            return new Result.Unfit("The arguments have %d bytes; allowed are up to %d"
                    .formatted(arguments.length, config.maxArgumentSize()));
        }
        try {
            return read(arguments) instanceof ObjectNode object
                    ? check(tool, object)
                    : new Result.Unfit("The arguments must be one JSON object");
        } catch (JacksonException notJson) {
            return new Result.Unfit("The arguments cannot be read as JSON: " + notJson.getOriginalMessage());
        }
    }

    private static JsonNode read(byte[] arguments) {
        return arguments.length == 0 ? JsonNodeFactory.instance.objectNode() : READER.readTree(arguments);
    }

    private Result check(ToolDefinition tool, ObjectNode arguments) {
        if (tool.isOurs()) {
            fillIn(tool.inputSchema(), arguments);
        }
        var violations = schemaOf(tool)
                .map(schema -> Violations.describe(tool.inputSchema(), schemas.violations(schema, arguments)))
                .orElse("");
        return violations.isEmpty() ? new Result.Fit(arguments) : new Result.Unfit(violations);
    }

    /** Another server's schema may be beyond us, for example refer to a network address. That server checks again anyway. */
    private Optional<Schema> schemaOf(ToolDefinition tool) {
        try {
            return Optional.of(schemas.compile(tool.inputSchema()));
        } catch (SchemaException | IllegalArgumentException unusable) {
            LOGGER.log(Level.DEBUG, "The schema cannot be used: tool={0}, error={1}", tool.name(), unusable);
            return Optional.empty();
        }
    }

    private static void fillIn(JsonNode schema, ObjectNode values) {
        schema.path("properties").forEachEntry((name, property) -> {
            if (!values.has(name) && property.has("default")) {
                values.set(name, property.get("default").deepCopy());
            }
            if (values.get(name) instanceof ObjectNode inner) {
                fillIn(property, inner);
            }
        });
    }
}
