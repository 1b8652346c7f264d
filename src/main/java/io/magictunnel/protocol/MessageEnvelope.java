package io.magictunnel.protocol;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The parts of one JSON-RPC message that were seen so far, while its bytes are read. */
final class MessageEnvelope {

    private static final int MAX_ID = 256;

    private String version;
    private RawJson id;
    private boolean nullId;
    private String method;
    private RawJson params;
    private RawJson result;
    private RawJson error;

    void take(JsonParser parser, byte[] body) throws MalformedMessageException {
        var key = parser.currentName();
        var token = parser.nextToken();
        switch (key) {
            case "jsonrpc" -> version = textOf(parser, token, key);
            case "method" -> method = textOf(parser, token, key);
            case "id" -> readId(parser, token, body);
            case "params" -> params = JsonRpcReader.valueAt(parser, body, 0);
            case "result" -> result = JsonRpcReader.valueAt(parser, body, 0);
            case "error" -> error = JsonRpcReader.valueAt(parser, body, 0);
            default -> parser.skipChildren();
        }
    }

    Optional<RawJson> knownId() {
        return Optional.ofNullable(id);
    }

    JsonRpcMessage message() throws MalformedMessageException {
        if (!"2.0".equals(version)) {
            throw invalid("'jsonrpc' must be \"2.0\"");
        }
        if (method != null) {
            return asked();
        }
        if (error != null && result == null) {
            return new JsonRpcMessage.Failure(knownId(), McpJson.errorOf(error));
        }
        if (error != null || result == null || id == null) {
            throw invalid("Neither a request ('method') nor a response ('id' and one of 'result' and 'error')");
        }
        return new JsonRpcMessage.Result(id, result);
    }

    private JsonRpcMessage asked() throws MalformedMessageException {
        if (result != null || error != null) {
            throw invalid("A message with a 'method' has no 'result' and no 'error'");
        }
        if (nullId) {
            throw invalid("'id' must be a string or an integer, not null");
        }
        if (params != null && !params.isObject()) {
            throw invalid("'params' must be an object");
        }
        var given = Optional.ofNullable(params);
        return id == null
                ? new JsonRpcMessage.Notification(method, given)
                : new JsonRpcMessage.Request(id, method, given);
    }

    private String textOf(JsonParser parser, JsonToken token, String key) throws MalformedMessageException {
        if (token != JsonToken.VALUE_STRING) {
            throw invalid("'%s' must be a string".formatted(key));
        }
        var text = parser.getString();
        if (!Utf8.canEncode(text)) {
            throw invalid("'%s' must be Unicode text; it has half of a surrogate pair".formatted(key));
        }
        return text;
    }

    private void readId(JsonParser parser, JsonToken token, byte[] body) throws MalformedMessageException {
        nullId = token == JsonToken.VALUE_NULL;
        if (nullId) {
            return;
        }
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            throw invalid("'id' must be a string or an integer");
        }
        var given = JsonRpcReader.valueAt(parser, body, 0);
        if (given.length() > MAX_ID) {
            throw invalid("'id' must have at most %d characters".formatted(MAX_ID));
        }
        id = given;
    }

    private MalformedMessageException invalid(String message) {
        return JsonRpcReader.malformed(JsonRpcError.INVALID_REQUEST, message, knownId());
    }
}
