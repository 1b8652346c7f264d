package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.HeaderText;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage.Request;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.logging.LogLevel;
import java.util.Map;
import java.util.Optional;

/**
 * What a request that stands alone has to carry: its revision and the client's capabilities in {@code _meta}, and headers
 * that say the same as the body. The first fault counts.
 */
final class StatelessEnvelope {

    /** Where the body has what the header {@code Mcp-Name} repeats. */
    private static final Map<String, String> NAMED_BY =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private final InboundHeaders headers;
    private final Request request;
    private final Map<String, RawJson> params;
    private final Map<String, RawJson> meta;

    StatelessEnvelope(InboundHeaders headers, Request request, Map<String, RawJson> params, Map<String, RawJson> meta) {
        this.headers = headers;
        this.request = request;
        this.params = params;
        this.meta = meta;
    }

    /** Whether the envelope itself names a revision that has such envelopes. */
    static boolean isClaimedIn(Map<String, RawJson> meta) {
        return claimedVersion(meta).filter(ServedVersions::isStateless).isPresent() && hasCapabilities(meta);
    }

    Optional<JsonRpcError> fault() {
        return metaFault()
                .or(this::versionHeaderFault)
                .or(() -> headerFault(InboundHeaders.METHOD, headers.method(), request.method()))
                .or(this::nameHeaderFault)
                .or(this::versionFault);
    }

    private Optional<JsonRpcError> metaFault() {
        if (claimedVersion(meta).isEmpty()) {
            return invalid("'_meta' must hold '%s', a string".formatted(MetaKey.PROTOCOL_VERSION));
        }
        if (!hasCapabilities(meta)) {
            return invalid("'_meta' must hold '%s', an object".formatted(MetaKey.CLIENT_CAPABILITIES));
        }
        var client = meta.get(MetaKey.CLIENT_INFO);
        if (client != null && !client.isObject()) {
            return invalid("'%s' in '_meta' must be an object".formatted(MetaKey.CLIENT_INFO));
        }
        var level = meta.get(MetaKey.LOG_LEVEL);
        if (level != null && McpJson.text(level).flatMap(LogLevel::find).isEmpty()) {
            return invalid("'%s' in '_meta' must be one of %s".formatted(MetaKey.LOG_LEVEL, LogLevel.allowed()));
        }
        return Optional.empty();
    }

    private Optional<JsonRpcError> versionHeaderFault() {
        return headerFault(
                InboundHeaders.PROTOCOL_VERSION,
                headers.protocolVersion(),
                claimedVersion(meta).orElseThrow());
    }

    private Optional<JsonRpcError> nameHeaderFault() {
        var key = NAMED_BY.get(request.method());
        if (key == null) {
            return Optional.empty();
        }
        var expected = Optional.ofNullable(params.get(key)).flatMap(McpJson::text);
        if (expected.isEmpty()) {
            return invalid("'params.%s' must be a string".formatted(key));
        }
        var sent = headers.name();
        var decoded = sent.flatMap(HeaderText::decode);
        return sent.isPresent() && decoded.isEmpty()
                ? mismatch("The header %s is neither plain text nor valid Base64".formatted(InboundHeaders.NAME))
                : headerFault(InboundHeaders.NAME, decoded, expected.get());
    }

    private Optional<JsonRpcError> versionFault() {
        var requested = claimedVersion(meta).orElseThrow();
        return ServedVersions.isStateless(requested) ? Optional.empty() : Optional.of(unsupported(requested));
    }

    private static Optional<JsonRpcError> headerFault(String header, Optional<String> sent, String inBody) {
        if (sent.isEmpty()) {
            return mismatch("The header %s is missing; the body says '%s'".formatted(header, Excerpt.of(inBody)));
        }
        return sent.get().equals(inBody)
                ? Optional.empty()
                : mismatch("The header %s says '%s', the body '%s'"
                        .formatted(header, Excerpt.of(sent.get()), Excerpt.of(inBody)));
    }

    private static JsonRpcError unsupported(String requested) {
        var data = McpJson.object();
        ServedVersions.dates().forEach(data.putArray("supported")::add);
        data.put("requested", Excerpt.of(requested));
        return new JsonRpcError(
                JsonRpcError.UNSUPPORTED_VERSION, "Unsupported protocol version", Optional.of(McpJson.raw(data)));
    }

    private static Optional<String> claimedVersion(Map<String, RawJson> meta) {
        return Optional.ofNullable(meta.get(MetaKey.PROTOCOL_VERSION)).flatMap(McpJson::text);
    }

    private static boolean hasCapabilities(Map<String, RawJson> meta) {
        var capabilities = meta.get(MetaKey.CLIENT_CAPABILITIES);
        return capabilities != null && capabilities.isObject();
    }

    private static Optional<JsonRpcError> invalid(String message) {
        return Optional.of(JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }

    private static Optional<JsonRpcError> mismatch(String message) {
        return Optional.of(JsonRpcError.of(JsonRpcError.HEADER_MISMATCH, message));
    }
}
