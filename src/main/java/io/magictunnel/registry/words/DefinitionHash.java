package io.magictunnel.registry.words;

import io.magictunnel.platform.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether a source still says the same about a tool: SHA-256 over what it says, whatever the order of members. */
public final class DefinitionHash {

    private DefinitionHash() {}

    /** @param wire the source's own MCP {@code Tool} object */
    public static String of(ObjectNode wire) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var canonical = Json.MAPPER.writeValueAsString(sorted(wire));
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            var object = Json.MAPPER.createObjectNode();
            object.setAll(members);
            return object;
        }
        if (node.isArray()) {
            var array = Json.MAPPER.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node;
    }
}
