package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.JsonRpcMessage.Notification;
import io.magictunnel.protocol.JsonRpcMessage.Request;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.MalformedMessageException;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which generation of the protocol a POST speaks. The body decides, never a header alone: a proxy may strip headers.
 * A header that contradicts the body is a fault, because whoever stands between routes by it.
 */
public final class InboundClassifier {

    private InboundClassifier() {}

    public static Inbound classify(InboundHeaders headers, byte[] body) {
        try {
            return JsonRpcReader.isBatch(body) ? ofBatch(headers, body) : ofMessage(headers, body);
        } catch (MalformedMessageException malformed) {
            return new Inbound.Refused(400, malformed.id(), malformed.error());
        }
    }

    private static Inbound ofMessage(InboundHeaders headers, byte[] message) throws MalformedMessageException {
        return switch (JsonRpcReader.read(message)) {
            case Request request -> ofRequest(headers, request);
            case Notification notification -> ofNotification(headers, notification);
            case JsonRpcMessage.Result(var id, var result) ->
                new Inbound.Reply(Optional.of(id), new InputAnswer.Given(result));
            case JsonRpcMessage.Failure(var id, var error) -> new Inbound.Reply(id, new InputAnswer.Declined(error));
        };
    }

    /** Either all of it can be taken, or nothing is. */
    private static Inbound ofBatch(InboundHeaders headers, byte[] body) throws MalformedMessageException {
        var messages = new ArrayList<Inbound.WithinSession>();
        for (var element : JsonRpcReader.elements(body)) {
            switch (ofMessage(headers, element.bytes())) {
                case Inbound.WithinSession message -> messages.add(message);
                case Inbound.Refused refused -> {
                    return refused;
                }
                case Inbound.Handshake handshake -> {
                    return refusedBatch("'initialize' is sent alone");
                }
                case Inbound.Stateless request -> {
                    return refusedBatch("revision 2026-07-28 has none");
                }
                case Inbound.StatelessNotification notification -> {
                    return refusedBatch("revision 2026-07-28 has none");
                }
                case Inbound.Batch batch -> {
                    return refusedBatch("a batch holds no other");
                }
            }
        }
        return messages.isEmpty() ? refusedBatch("it is empty") : new Inbound.Batch(messages);
    }

    private static Inbound refusedBatch(String reason) {
        return refused(Optional.empty(), JsonRpcError.INVALID_REQUEST, "This batch cannot be taken: " + reason);
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
