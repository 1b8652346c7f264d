package io.magictunnel.provider.chat;

import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema that the answer's text has to fit.
 *
 * @param name what the answer is called towards the model: letters, digits, dashes and underscores
 * @param strict whether the vendor should enforce it, which some allow for a part of JSON Schema only
 */
public record OutputSchema(String name, JsonNode schema, boolean strict) {}
