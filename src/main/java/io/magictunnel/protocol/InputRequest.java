package io.magictunnel.protocol;

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
