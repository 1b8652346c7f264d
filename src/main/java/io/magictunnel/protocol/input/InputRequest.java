package io.magictunnel.protocol.input;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a server wants from a client: an answer of its model, of its user, or its roots.
 *
 * @param params an object, passed on as it is
 */
public record InputRequest(InputKind kind, RawJson params) {

    /** Empty where the method is none of the three, or the parameters are no object. */
    public static Optional<InputRequest> of(String method, Optional<RawJson> params) {
        var given = params.orElse(RawJson.EMPTY_OBJECT);
        return InputKind.find(method).filter(kind -> given.isObject()).map(kind -> new InputRequest(kind, given));
    }

    /** Reads one entry of {@code inputRequests}. */
    static Optional<InputRequest> read(RawJson entry) {
        var members = JsonRpcReader.members(entry);
        return Optional.ofNullable(members.get("method"))
                .flatMap(McpJson::text)
                .flatMap(method -> of(method, Optional.ofNullable(members.get("params"))));
    }

    RawJson toRaw() {
        return new RawObject()
                .put("method", kind.method())
                .put("params", params)
                .toRaw();
    }

    /** The same, so that client and user can tell which of many servers asks. A user reads it in the message. */
    public InputRequest inNameOf(String server) {
        var named = new RawObject();
        members().forEach((key, value) -> {
            if (!key.equals("_meta")) {
                named.put(key, isMessage(key, value) ? prefixed(server, value) : value);
            }
        });
        return new InputRequest(kind, named.put("_meta", metaNaming(server)).toRaw());
    }

    private RawJson metaNaming(String server) {
        var meta = new RawObject();
        Optional.ofNullable(members().get("_meta"))
                .filter(RawJson::isObject)
                .map(JsonRpcReader::members)
                .orElse(Map.of())
                .forEach((key, value) -> {
                    if (!key.equals(MetaKey.ASKING_SERVER)) {
                        meta.put(key, value);
                    }
                });
        return meta.put(MetaKey.ASKING_SERVER, server).toRaw();
    }

    private boolean isMessage(String key, RawJson value) {
        return kind == InputKind.ELICITATION && key.equals("message") && value.isString();
    }

    private static RawJson prefixed(String server, RawJson message) {
        return RawJson.of(McpJson.quoted(
                "%s asks: %s".formatted(server, McpJson.text(message).orElse(""))));
    }

    /** What a client must have declared before it may be asked this. */
    public ClientCapabilities needs() {
        return switch (kind) {
            case SAMPLING -> ClientCapabilities.NONE.withSampling(usesTools());
            case ELICITATION -> ClientCapabilities.NONE.withElicitation(isByUrl());
            case ROOTS -> ClientCapabilities.NONE.withRoots();
        };
    }

    /** Whether the user is sent to a page, instead of being shown a form. */
    public boolean isByUrl() {
        return "url".equals(text("mode"));
    }

    /** The name under which the server will say that a page has done its part. */
    public Optional<String> elicitationId() {
        return kind == InputKind.ELICITATION ? Optional.ofNullable(text("elicitationId")) : Optional.empty();
    }

    private boolean usesTools() {
        var members = members();
        return members.containsKey("tools") || members.containsKey("toolChoice");
    }

    private String text(String key) {
        return Optional.ofNullable(members().get(key)).flatMap(McpJson::text).orElse(null);
    }

    private Map<String, RawJson> members() {
        return JsonRpcReader.members(params);
    }
}
