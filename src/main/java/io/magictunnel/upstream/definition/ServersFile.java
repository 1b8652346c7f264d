package io.magictunnel.upstream.definition;

import io.magictunnel.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code external_mcp_servers.json}: the operator's own servers. */
final class ServersFile {

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_SERVERS = 500;
    private static final String ROOT_KEY = "mcpServers";
    private static final JsonMapper MAPPER = JsonMapper.builder(Json.FACTORY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final DefinitionReader definitions;

    ServersFile(Path path, DefinitionReader definitions) {
        this.path = path;
        this.definitions = definitions;
    }

    /** What a reading of the file gave. */
    sealed interface Reading {

        List<DefinitionProblem> problems();

        /** The file as a whole says nothing; what it said before stays in force. */
        record Unreadable(List<DefinitionProblem> problems) implements Reading {}

        /** @param broken names of servers whose entries have problems; what was known of them before stays in force */
        record Servers(Map<String, ServerDefinition> sound, Set<String> broken, List<DefinitionProblem> problems)
                implements Reading {}
    }

    /** A file that does not exist is one without servers. */
    Reading read() {
        try {
            return Files.size(path) > MAX_BYTES
                    ? unreadable("found %d bytes; allowed: %d".formatted(Files.size(path), MAX_BYTES))
                    : read(Files.readAllBytes(path));
        } catch (NoSuchFileException absent) {
            return new Reading.Servers(Map.of(), Set.of(), List.of());
        } catch (IOException unreadable) {
            return unreadable("cannot be read: " + unreadable.getMessage());
        }
    }

    private Reading read(byte[] json) {
        try {
            var document = MAPPER.readTree(json);
            var problems = new DefinitionProblems(fileName(), JsonPlaces.of(json));
            return servers(document, problems);
        } catch (JacksonException notJson) {
            var place = JsonPlaces.Place.of(notJson.getLocation());
            return new Reading.Unreadable(List.of(new DefinitionProblem(
                    fileName(), place.line(), place.column(), "", "is not JSON: " + notJson.getOriginalMessage())));
        }
    }

    private Reading servers(JsonNode document, DefinitionProblems problems) {
        if (!(document.path(ROOT_KEY) instanceof ObjectNode entries) || entries.size() > MAX_SERVERS) {
            problems.add(
                    JsonPointer.empty(),
                    "found no '%s'; allowed: an object of that name with up to %d servers"
                            .formatted(ROOT_KEY, MAX_SERVERS));
            return new Reading.Unreadable(problems.all());
        }
        for (var key : new TreeSet<>(document.propertyNames())) {
            if (!key.equals(ROOT_KEY)) {
                problems.add(JsonPointer.empty().appendProperty(key), "unknown key; allowed: " + ROOT_KEY);
            }
        }
        var sound = new LinkedHashMap<String, ServerDefinition>();
        var broken = new HashSet<String>();
        var root = JsonPointer.empty().appendProperty(ROOT_KEY);
        for (var entry : entries.properties()) {
            definitions
                    .read(entry.getKey(), entry.getValue(), root.appendProperty(entry.getKey()), problems)
                    .ifPresentOrElse(
                            definition -> sound.put(entry.getKey(), definition), () -> broken.add(entry.getKey()));
        }
        return new Reading.Servers(sound, broken, problems.all());
    }

    private Reading unreadable(String message) {
        return new Reading.Unreadable(List.of(new DefinitionProblem(fileName(), 0, 0, "", message)));
    }

    private String fileName() {
        return path.getFileName().toString();
    }
}
