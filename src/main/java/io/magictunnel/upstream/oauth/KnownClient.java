package io.magictunnel.upstream.oauth;

import io.magictunnel.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** As whom one authorization server knows us. It holds nowhere else. */
public record KnownClient(String issuer, String id, Optional<String> secret, Optional<String> method) {

    private static final String BASIC = "client_secret_basic";
    private static final String POST = "client_secret_post";

    /** How a request to the token address shows who we are. */
    record Proof(Map<String, String> headers, Map<String, String> form) {}

    Proof proofFor(AuthorizationServer server) {
        var form = new HashMap<>(Map.of("client_id", id));
        if (secret.isEmpty()) {
            return new Proof(Map.of(), form);
        }
        return switch (methodFor(server.authMethods())) {
            case BASIC -> new Proof(Map.of("Authorization", "Basic " + basic()), Map.of());
            case POST -> {
                form.put("client_secret", secret.get());
                yield new Proof(Map.of(), form);
            }
            default -> new Proof(Map.of(), form);
        };
    }

    private String methodFor(List<String> offered) {
        if (method.isPresent()) {
            return method.get();
        }
        if (offered.isEmpty() || offered.contains(BASIC)) {
            return BASIC;
        }
        return offered.contains(POST) ? POST : "none";
    }

    private String basic() {
        var both = GuardedHttp.encoded(id) + ":" + GuardedHttp.encoded(secret.orElseThrow());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** For the vault. */
    public String written() {
        var object = Json.MAPPER.createObjectNode().put("issuer", issuer).put("id", id);
        secret.ifPresent(text -> object.put("secret", text));
        method.ifPresent(text -> object.put("method", text));
        return object.toString();
    }

    public static KnownClient read(String written) {
        var object = Json.MAPPER.readTree(written);
        return new KnownClient(
                object.path("issuer").asString(""),
                object.path("id").asString(""),
                text(object, "secret"),
                text(object, "method"));
    }

    private static Optional<String> text(JsonNode object, String key) {
        return AuthorizationServer.text(object, key);
    }

    @Override
    public String toString() {
        return "KnownClient[%s at %s]".formatted(id, issuer);
    }
}
