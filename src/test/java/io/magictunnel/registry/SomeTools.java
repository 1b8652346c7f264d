package io.magictunnel.registry;

import io.magictunnel.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes tools for tests. What is not said is usual. */
public final class SomeTools {

    private final String name;
    private String description = "Does something";
    private String schema = "{\"type\": \"object\"}";
    private String category = "general";
    private List<String> tags = List.of();
    private ToolSource source = new ToolSource.CapabilityFile("general/some.yaml");
    private Routing routing = new Routing.ExternalMcp("up", "tool", Duration.ofSeconds(5));
    private boolean hidden;
    private boolean enabled = true;

    private SomeTools(String name) {
        this.name = name;
    }

    public static SomeTools named(String name) {
        return new SomeTools(name);
    }

    public SomeTools described(String words) {
        description = words;
        return this;
    }

    public SomeTools taking(String inputSchema) {
        schema = inputSchema;
        return this;
    }

    public SomeTools in(String someCategory) {
        category = someCategory;
        return this;
    }

    public SomeTools tagged(String... someTags) {
        tags = List.of(someTags);
        return this;
    }

    public SomeTools from(ToolSource someSource) {
        source = someSource;
        return this;
    }

    public SomeTools by(Routing someRouting) {
        routing = someRouting;
        return this;
    }

    public SomeTools hidden() {
        hidden = true;
        return this;
    }

    public SomeTools disabled() {
        enabled = false;
        return this;
    }

    public ToolDefinition tool() {
        var inputSchema = Json.MAPPER.readTree(schema);
        ObjectNode wire = Json.MAPPER.createObjectNode();
        wire.put("name", name).put("description", description).set("inputSchema", inputSchema);
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                description,
                inputSchema,
                wire,
                category,
                tags,
                source,
                routing,
                hidden,
                enabled);
    }
}
