package io.magictunnel.discovery.argument.slot;

import tools.jackson.databind.JsonNode;

/** Whether the schema allows a value in a slot. */
@FunctionalInterface
public interface Fit {

    boolean allows(Slot slot, JsonNode value);
}
