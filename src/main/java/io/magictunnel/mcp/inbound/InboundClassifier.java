package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.InputAnswer;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.JsonRpcMessage.Notification;
import io.magictunnel.protocol.JsonRpcMessage.Request;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.MalformedMessageException;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which generation of the protocol a POST speaks. The body decides, never a header alone: a proxy may strip headers.
 * A header that contradicts the body is a fault, because whoever stands between routes by it.
 */
public final class InboundClassifier {

    private InboundClassifier() {}

    public static Inbound classify(InboundHeaders headers, byte[] body) {
        if (JsonRpcReader.isBatch(body)) {
            return refused(
                    Optional.empty(),
                    JsonRpcError.INVALID_REQUEST,
                    "Batches are not supported: send each message in a POST of its own");
        }
        try {
            return switch (JsonRpcReader.read(body)) {
                case Request request -> ofRequest(headers, request);
                case Notification notification -> ofNotification(headers, notification);
                case JsonRpcMessage.Result(var id, var result) ->
                    new Inbound.Reply(Optional.of(id), new InputAnswer.Given(result));
                case JsonRpcMessage.Failure(var id, var error) ->
                    new Inbound.Reply(id, new InputAnswer.Declined(error));
            };
        } catch (MalformedMessageException malformed) {
            return new Inbound.Refused(400, malformed.id(), malformed.error());
        }
    }

    private static Inbound ofRequest(InboundHeaders headers, Request request) {
        var params = membersOf(request.params());
        var rawMeta = params.get("_meta");
        if (rawMeta != null && !rawMeta.isObject()) {
            return refused(Optional.of(request.id()), JsonRpcError.INVALID_PARAMS, "'params._meta' must be an object");
        }
        var meta = membersOf(Optional.ofNullable(rawMeta));
        var token = meta.get(MetaKey.PROGRESS_TOKEN);
        if (token != null && !token.isString() && !token.isInteger()) {
            return refused(
                    Optional.of(request.id()),
                    JsonRpcError.INVALID_PARAMS,
                    "'params._meta.progressToken' must be a string or an integer");
        }
        if (request.method().equals("initialize") && !StatelessEnvelope.isClaimedIn(meta)) {
            return ofHandshake(headers, request, params);
        }
        if (meta.containsKey(MetaKey.PROTOCOL_VERSION)) {
            return new StatelessEnvelope(headers, request, params, meta)
                    .fault()
                    .<Inbound>map(fault -> new Inbound.Refused(400, Optional.of(request.id()), fault))
                    .orElseGet(() -> new Inbound.Stateless(request, params, meta));
        }
        if (headerIsStateless(headers)) {
            return refused(
                    Optional.of(request.id()),
                    JsonRpcError.INVALID_PARAMS,
                    "Revision %s needs '%s' and '%s' in 'params._meta'"
                            .formatted(
                                    headers.protocolVersion().get(),
                                    MetaKey.PROTOCOL_VERSION,
                                    MetaKey.CLIENT_CAPABILITIES));
        }
        return new Inbound.InSession(request, params, meta);
    }

    private static Inbound ofHandshake(InboundHeaders headers, Request request, Map<String, RawJson> params) {
        if (headerIsStateless(headers)) {
            return refused(
                    Optional.of(request.id()),
                    JsonRpcError.HEADER_MISMATCH,
                    "The header MCP-Protocol-Version says %s, which has no 'initialize'"
                            .formatted(headers.protocolVersion().get()));
        }
        return new Inbound.Handshake(request, params);
    }

    private static Inbound ofNotification(InboundHeaders headers, Notification notification) {
        var params = membersOf(notification.params());
        var claimed = membersOf(Optional.ofNullable(params.get("_meta"))).containsKey(MetaKey.PROTOCOL_VERSION);
        return claimed || headerIsStateless(headers)
                ? new Inbound.StatelessNotification()
                : new Inbound.Told(notification, params);
    }

    private static boolean headerIsStateless(InboundHeaders headers) {
        return headers.protocolVersion().filter(ServedVersions::isStateless).isPresent();
    }

    private static Map<String, RawJson> membersOf(Optional<RawJson> object) {
        return object.map(JsonRpcReader::members).orElse(Map.of());
    }

    private static Inbound refused(Optional<RawJson> id, int code, String message) {
        return new Inbound.Refused(400, id, JsonRpcError.of(code, message));
    }
}
