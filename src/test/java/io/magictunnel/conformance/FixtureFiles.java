package io.magictunnel.conformance;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.protocol.input.InputRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fixtures that answer the same each time, and the forms that the others show. */
final class FixtureFiles {

    private static final JsonNode FORMS = read("forms");

    private FixtureFiles() {}

    static List<JsonNode> tools() {
        return List.copyOf(read("tools").values());
    }

    static List<JsonNode> prompts() {
        return List.copyOf(read("prompts").values());
    }

    static List<JsonNode> resources() {
        return List.copyOf(read("resources").values());
    }

    /** Scenarios that are known not to be met, each with the reason in the file {@code unmet.json}. */
    static Set<String> unmet(String profile, String revision) {
        return Set.copyOf(read("unmet").path(profile + " " + revision).propertyNames());
    }

    static InputRequest form(String name) {
        return new InputRequest(InputKind.ELICITATION, McpJson.raw(FORMS.path(name)));
    }

    static InputRequest form(String name, String message) {
        var form = Json.MAPPER.createObjectNode().put("message", message);
        form.set("requestedSchema", FORMS.path(name).path("requestedSchema"));
        return new InputRequest(InputKind.ELICITATION, McpJson.raw(form));
    }

    static InputRequest sampling(String words) {
        var message = Map.of("role", "user", "content", Map.of("type", "text", "text", words));
        var params = Json.MAPPER.valueToTree(Map.of("messages", List.of(message), "maxTokens", 100));
        return new InputRequest(InputKind.SAMPLING, McpJson.raw(params));
    }

    static InputRequest roots() {
        return new InputRequest(InputKind.ROOTS, RawJson.EMPTY_OBJECT);
    }

    private static JsonNode read(String name) {
        try (var file = FixtureFiles.class.getResourceAsStream("/conformance/%s.json".formatted(name))) {
            return Json.MAPPER.readTree(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
