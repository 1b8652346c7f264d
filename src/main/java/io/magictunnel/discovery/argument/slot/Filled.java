package io.magictunnel.discovery.argument.slot;

import tools.jackson.databind.JsonNode;

/**
 * A slot with its value.
 *
 * @param confidence from 0 to 1
 * @param because what the value was recognised by, for people
 */
public record Filled(Slot slot, JsonNode value, double confidence, String because) {}
