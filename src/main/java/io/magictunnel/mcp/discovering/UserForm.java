package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.argument.MissingArgument;
import io.magictunnel.execution.Requester;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form for the client's user, with flat fields only, as elicitation allows it. */
record UserForm(String message, ObjectNode schema) {

    private static final String KEY = "discovery";
    private static final Set<String> FORMATS = Set.of("email", "uri", "date", "date-time");
    private static final List<String> OF_TEXT = List.of("title", "description", "minLength", "maxLength", "default");
    private static final List<String> OF_NUMBER = List.of("title", "description", "minimum", "maximum", "default");

    /** What became of the question. */
    sealed interface Reply {

        record Given(ObjectNode content) implements Reply {}

        record Refused() implements Reply {}

        /** The client shows no forms, or has gone. */
        record Unasked() implements Reply {}
    }

    /** Asks for one of a few values. */
    static UserForm choice(String message, String name, List<String> values) {
        var schema = emptySchema();
        var field = ((ObjectNode) schema.path("properties")).putObject(name).put("type", "string");
        values.forEach(field.putArray("enum")::add);
        schema.putArray("required").add(name);
        return new UserForm(message, schema);
    }

    /** Empty where one of them is no flat field. */
    static Optional<UserForm> of(String message, List<MissingArgument> missing) {
        var schema = emptySchema();
        var required = schema.putArray("required");
        for (var argument : missing) {
            var field = field(argument.schema());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            ((ObjectNode) schema.path("properties")).set(argument.name(), field.get());
            required.add(argument.name());
        }
        return Optional.of(new UserForm(message, schema));
    }

    Reply ask(Requester requester, Duration patience) throws InterruptedException {
        if (!requester.capabilities().elicitationForm()) {
            return new Reply.Unasked();
        }
        var params = McpJson.object();
        params.put("mode", "form").put("message", message);
        params.set("requestedSchema", schema);
        var request = new InputRequest(InputKind.ELICITATION, McpJson.raw(params));
        return requester
                .ask(InputRequests.of(KEY, request), patience)
                .result(KEY)
                .map(UserForm::reply)
                .orElseGet(Reply.Unasked::new);
    }

    private static Reply reply(RawJson result) {
        var answer = Json.MAPPER.readTree(result.bytes());
        return answer.path("action").asString("").equals("accept")
                        && answer.get("content") instanceof ObjectNode content
                ? new Reply.Given(content)
                : new Reply.Refused();
    }

    private static ObjectNode emptySchema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        return schema;
    }

    private static Optional<ObjectNode> field(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return choices(schema);
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> Optional.of(text(schema));
            case "integer", "number" ->
                Optional.of(copied(schema, OF_NUMBER)
                        .put("type", schema.path("type").asString()));
            case "boolean" ->
                Optional.of(copied(schema, List.of("title", "description", "default"))
                        .put("type", "boolean"));
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectNode> choices(JsonNode schema) {
        var field = copied(schema, List.of("title", "description", "default")).put("type", "string");
        var values = field.putArray("enum");
        schema.path("enum").forEach(value -> {
            if (value.isString()) {
                values.add(value);
            }
        });
        return values.size() == schema.path("enum").size() ? Optional.of(field) : Optional.empty();
    }

    /** Forms have no patterns, so the description says what is allowed. */
    private static ObjectNode text(JsonNode schema) {
        var field = copied(schema, OF_TEXT).put("type", "string");
        var format = schema.path("format").asString("");
        if (FORMATS.contains(format)) {
            field.put("format", format);
        }
        if (schema.has("pattern")) {
            var described = schema.path("description").asString("");
            field.put(
                    "description",
                    "%s (must match %s)"
                            .formatted(described, schema.path("pattern").asString())
                            .strip());
        }
        return field;
    }

    private static ObjectNode copied(JsonNode schema, List<String> keys) {
        var field = JsonNodeFactory.instance.objectNode();
        keys.stream().filter(schema::has).forEach(key -> field.set(key, schema.get(key)));
        return field;
    }
}
