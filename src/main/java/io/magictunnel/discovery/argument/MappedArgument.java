package io.magictunnel.discovery.argument;

import tools.jackson.databind.JsonNode;

/**
 * An argument that was found.
 *
 * @param name with a dot where it is a property of an object
 * @param confidence from 0 to 1
 * @param because what it was recognised by, for people
 */
public record MappedArgument(String name, JsonNode value, ValueSource source, double confidence, String because) {}
