package io.magictunnel.discovery.argument;

import tools.jackson.databind.JsonNode;

/**
 * An argument that the tool needs and nobody has given.
 *
 * @param name with a dot where it is a property of an object
 * @param schema what the tool takes there
 */
public record MissingArgument(String name, String description, JsonNode schema) {}
