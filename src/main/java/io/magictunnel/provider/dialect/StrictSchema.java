package io.magictunnel.provider.dialect;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether a vendor can enforce a JSON Schema: those who do allow a part of the language only, and refuse the rest. */
public final class StrictSchema {

    private static final Set<String> KNOWN = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "const",
            "anyOf",
            "description",
            "title",
            "$defs",
            "$ref",
            "$schema");
    private static final int DEEPEST = 5;

    private StrictSchema() {}

    public static boolean isEnforceable(JsonNode schema) {
        return schema.path("type").asString("").equals("object") && isPlain(schema, 0);
    }

    private static boolean isPlain(JsonNode schema, int depth) {
        return schema.isObject()
                && depth <= DEEPEST
                && KNOWN.containsAll(schema.propertyNames())
                && isClosed(schema)
                && arePlain(schema.path("properties"), depth)
                && arePlain(schema.path("$defs"), depth)
                && arePlain(schema.path("anyOf"), depth)
                && (schema.path("items").isMissingNode() || isPlain(schema.path("items"), depth + 1));
    }

    /** An object that names all its properties and wants each of them. */
    private static boolean isClosed(JsonNode schema) {
        if (!schema.path("type").toString().contains("\"object\"") && !schema.has("properties")) {
            return true;
        }
        var required = schema.path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        var additional = schema.path("additionalProperties");
        return additional.isBoolean()
                && !additional.booleanValue()
                && required.containsAll(schema.path("properties").propertyNames());
    }

    private static boolean arePlain(JsonNode schemas, int depth) {
        return schemas.valueStream().allMatch(schema -> isPlain(schema, depth + 1));
    }
}
