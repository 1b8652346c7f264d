package io.magictunnel.provider.chat;

import tools.jackson.databind.JsonNode;

/** A tool that the model may ask to be run. */
public record ToolOffer(String name, String description, JsonNode schema, boolean strict) {

    public ToolOffer(String name, String description, JsonNode schema) {
        this(name, description, schema, false);
    }
}
