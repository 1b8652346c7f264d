package io.magictunnel.mcp.input;

import io.magictunnel.mcp.session.Principal;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose request it is, and which: a state that was given for it is good for no other. The order of keys does not count, because
 * a client may write its request anew.
 */
public record RequestBinding(Principal principal, String method, Map<String, RawJson> params) {

    private static final Set<String> OF_ONE_ROUND = Set.of("_meta", "inputResponses", "requestState");
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    byte[] digest() {
        var request = McpJson.object();
        params.forEach((key, value) -> {
            if (!OF_ONE_ROUND.contains(key)) {
                request.set(key, McpJson.tree(value));
            }
        });
        var text = McpJson.object();
        text.put("user", principal.userId());
        principal.keyId().ifPresent(key -> text.put("key", key));
        principal.scope().ifPresent(scope -> text.put("scope", scope));
        text.put("method", method);
        text.set("params", request);
        return sha256(SORTED.writeValueAsString(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
