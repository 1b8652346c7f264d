package io.magictunnel.discovery.argument;

import io.magictunnel.discovery.argument.slot.Slot;
import io.magictunnel.discovery.argument.slot.Slots;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** Adds to a mapping what others say about its missing arguments, as far as the tool's schema allows it. */
record MappingMerge(JsonSchemas schemas, ToolDefinition tool) {

    /** @param values by the names of missing arguments; whatever else is in it is left out */
    Mapping with(Mapping before, JsonNode values, ValueSource source, double confidence) {
        var fit = new SchemaFit(schemas, tool.inputSchema());
        var arguments = before.arguments().deepCopy();
        var mapped = new ArrayList<>(before.mapped());
        var missing = new ArrayList<>(before.missing());
        for (var slot : Slots.of(tool).all()) {
            var value = values.get(slot.name());
            if (value != null && isMissing(before, slot) && fit.allows(slot, value)) {
                SchemaFit.put(arguments, slot.path(), value);
                mapped.add(new MappedArgument(slot.name(), value, source, confidence, because(source)));
                missing.removeIf(argument -> argument.name().equals(slot.name()));
            }
        }
        return new Mapping(arguments, missing, mapped, before.unused(), before.notices());
    }

    private static String because(ValueSource source) {
        return switch (source) {
            case GIVEN -> "it was given";
            case REQUEST -> "the request says it";
            case CONTEXT -> "the context says it";
            case MODEL -> "a language model read it out of the request";
            case USER -> "the user was asked";
        };
    }

    private static boolean isMissing(Mapping mapping, Slot slot) {
        return mapping.missing().stream().anyMatch(missing -> missing.name().equals(slot.name()));
    }
}
