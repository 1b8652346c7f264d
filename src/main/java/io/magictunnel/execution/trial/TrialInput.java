package io.magictunnel.execution.trial;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is entered for a call of one tool: in a form, or as JSON. Going from one to the other loses nothing. */
public final class TrialInput implements Serializable {

    private static final List<String> COMPOSED = List.of("patternProperties", "$ref", "allOf", "anyOf", "oneOf");

    static final TrialInput NONE = new TrialInput("", Json.MAPPER.createObjectNode());

    private final String tool;
    private final JsonNode schema;
    private final ArgumentForm form;
    private boolean asJson;
    private String json = "{}";
    private List<String> problems = List.of();

    private TrialInput(String tool, JsonNode schema) {
        this.tool = tool;
        this.schema = schema;
        this.form = ArgumentForm.of(schema);
        this.asJson = form.getFields().isEmpty() && saysMore(schema);
    }

    static TrialInput of(ToolDefinition tool) {
        return new TrialInput(tool.name().value(), tool.inputSchema());
    }

    boolean isFor(ToolDefinition other) {
        return tool.equals(other.name().value()) && schema.equals(other.inputSchema());
    }

    String tool() {
        return tool;
    }

    /** What is sent; empty where the JSON cannot be read, which is said then. */
    Optional<byte[]> arguments() {
        problems = List.of();
        return object().map(arguments -> arguments.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over what somebody else has entered, as far as it is JSON. */
    void fill(String arguments) {
        if (arguments.isBlank()) {
            return;
        }
        try {
            if (Json.MAPPER.readTree(arguments) instanceof ObjectNode object) {
                form.fill(object);
                json = object.toPrettyString();
            }
        } catch (JacksonException unreadable) {
            problems = List.of("The arguments in the address are no JSON: " + unreadable.getOriginalMessage());
        }
    }

    public void showJson() {
        json = form.arguments().toPrettyString();
        asJson = true;
    }

    /** Stays with the JSON where it cannot be read. */
    public void showForm() {
        problems = List.of();
        object().ifPresent(arguments -> {
            form.fill(arguments);
            asJson = false;
        });
    }

    public void addItem(FormField list) {
        list.addItem();
    }

    public void removeItem(FormField list, FormField item) {
        list.removeItem(item);
    }

    /** Shows what was wrong with the arguments where they were entered. */
    void blame(ToolOutcome outcome) {
        var lines = outcome instanceof ToolOutcome.Failed failed && failed.failure() == ToolFailure.INVALID_ARGUMENTS
                ? failed.details().lines().skip(1).toList()
                : List.<String>of();
        problems = asJson ? lines : form.blame(lines);
    }

    private Optional<ObjectNode> object() {
        if (!asJson) {
            return Optional.of(form.arguments());
        }
        try {
            if (Json.MAPPER.readTree(json) instanceof ObjectNode object) {
                return Optional.of(object);
            }
            problems = List.of("The arguments must be one JSON object: { … }");
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            problems = List.of("Line %d, column %d: %s"
                    .formatted(at.getLineNr(), at.getColumnNr(), unreadable.getOriginalMessage()));
        }
        return Optional.empty();
    }

    /** Whether arguments are spoken of for which there is no field. */
    private static boolean saysMore(JsonNode schema) {
        var others = schema.path("additionalProperties");
        return others.isObject() || others.asBoolean(false) || COMPOSED.stream().anyMatch(word -> schema.has(word));
    }

    /** The call as a command of the shell; empty where no tool is open, or the JSON cannot be read. */
    public String curl(String origin) {
        return call().map(call -> call.curl(origin)).orElse("");
    }

    /** The call as a client words it; empty where no tool is open, or the JSON cannot be read. */
    public String getMessage() {
        return call().map(CallText::json).orElse("");
    }

    private Optional<CallText> call() {
        return ToolName.isValid(tool)
                ? object().map(arguments -> new CallText(new ToolName(tool), arguments))
                : Optional.empty();
    }

    public ArgumentForm getForm() {
        return form;
    }

    public boolean isAsJson() {
        return asJson;
    }

    public String getJson() {
        return json;
    }

    public void setJson(String json) {
        this.json = json == null ? "" : json;
    }

    public List<String> getProblems() {
        return problems;
    }
}
