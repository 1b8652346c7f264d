package io.magictunnel.discovery.argument;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFiles;
import io.magictunnel.testing.StoppedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as people and agents write them, with the shipped tool and the arguments that they mean. */
public final class WrittenRequests {

    private static final Path FILE = Path.of("src/test/resources/discovery/requests/shipped-tools.jsonl");

    private WrittenRequests() {}

    /**
     * One request.
     *
     * @param missing the arguments that it lacks
     */
    public record Written(
            String id,
            String split,
            String request,
            ObjectNode context,
            String tool,
            ObjectNode arguments,
            List<String> missing) {

        /** Why the mapping is not the right one; empty where it is. Defaults may be written or left to the schema. */
        public Optional<String> fault(ToolDefinition definition, Mapping mapping) {
            var lacking = mapping.missing().stream().map(MissingArgument::name).toList();
            var found = withDefaults(definition, mapping.arguments());
            return found.equals(withDefaults(definition, arguments)) && lacking.equals(missing)
                    ? Optional.empty()
                    : Optional.of("%s %s [%s] «%s»: %s, missing %s"
                            .formatted(id, split, tool, request, mapping.arguments(), lacking));
        }
    }

    public static List<Written> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.map(Json.MAPPER::readTree).map(WrittenRequests::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Map<String, ToolDefinition> shippedTools() {
        try {
            return CapabilityFiles.toolsBelow(Path.of("capabilities")).stream()
                    .collect(Collectors.toMap(tool -> tool.name().value(), Function.identity()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A mapper for whom it is noon of Sunday, the first of March 2026. */
    public static ArgumentMapper mapper() {
        var mapper = new ArgumentMapper();
        mapper.schemas = new JsonSchemas();
        mapper.config = new ArgumentsConfig();
        mapper.config.maxLength = 20_000;
        mapper.config.timeZone = Optional.of("UTC");
        mapper.config.provider = Optional.empty();
        mapper.config.model = Optional.empty();
        mapper.clock = new StoppedClock();
        return mapper;
    }

    private static Written read(JsonNode line) {
        return new Written(
                line.path("id").asString(),
                line.path("split").asString(),
                line.path("request").asString(),
                line.has("context") ? (ObjectNode) line.path("context") : Json.MAPPER.createObjectNode(),
                line.path("tool").asString(),
                (ObjectNode) line.path("arguments"),
                StreamSupport.stream(line.path("missing").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    private static JsonNode withDefaults(ToolDefinition tool, ObjectNode arguments) {
        var whole = arguments.deepCopy();
        tool.inputSchema().path("properties").forEachEntry((name, property) -> {
            if (!whole.has(name) && property.has("default")) {
                whole.set(name, property.get("default"));
            }
        });
        return Json.MAPPER.readTree(whole.toString());
    }
}
