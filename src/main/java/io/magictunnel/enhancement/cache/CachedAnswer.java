package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What a model has answered, and until when that counts.
 *
 * @param json the answer, which follows the schema that was asked for
 * @param model in the vendor's words
 * @param tookMillis how long the model took for it
 */
public record CachedAnswer(
        JsonNode json, String provider, String model, long tookMillis, Instant madeAt, Instant expiresAt) {

    static CachedAnswer read(String text) {
        var node = Json.MAPPER.readTree(text);
        return new CachedAnswer(
                node.required("json"),
                node.required("provider").asString(),
                node.required("model").asString(),
                node.required("took_ms").asLong(),
                Instant.ofEpochMilli(node.required("made_at").asLong()),
                Instant.ofEpochMilli(node.required("expires_at").asLong()));
    }

    String text() {
        var node = Json.MAPPER
                .createObjectNode()
                .put("provider", provider)
                .put("model", model)
                .put("took_ms", tookMillis)
                .put("made_at", madeAt.toEpochMilli())
                .put("expires_at", expiresAt.toEpochMilli());
        node.set("json", json);
        return Json.MAPPER.writeValueAsString(node);
    }

    boolean countsAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
