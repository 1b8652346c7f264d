package io.magictunnel.protocol;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the parts of a JSON-RPC message without building a tree: one pass over the bytes, which also proves that the whole of
 * it is well-formed JSON, without duplicate keys and within the limits. Allocates the parser and four slices.
 */
public final class JsonRpcReader {

    /** Deepest nesting of a message. */
    public static final int MAX_NESTING = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(64 * 1024 * 1024)
                    .maxNumberLength(1000)
                    .maxNameLength(10_000)
                    .build())
            .build();

    private JsonRpcReader() {}

    /** Reads exactly one message. A batch is an array, and refused here: see {@link #isBatch}. */
    public static JsonRpcMessage read(byte[] body) throws MalformedMessageException {
        var parts = new Parts();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException(
                        JsonRpcError.INVALID_REQUEST, "A JSON-RPC message is a JSON object", Optional.empty());
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                parts.take(parser, body);
            }
            if (parser.nextToken() != null) {
                throw new MalformedMessageException(
                        JsonRpcError.PARSE_ERROR, "There is more after the end of the message", parts.id());
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedMessageException(
                    JsonRpcError.INVALID_REQUEST, "Too large: " + tooMuch.getOriginalMessage(), parts.id());
        } catch (JacksonException notJson) {
            throw new MalformedMessageException(JsonRpcError.PARSE_ERROR, "Not JSON: " + describe(notJson), parts.id());
        }
        return parts.message();
    }

    /** Whether the body is a JSON array, the batch of revision 2025-03-26. */
    public static boolean isBatch(byte[] body) {
        for (var b : body) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '[';
            }
        }
        return false;
    }

    /** The value under a key of an object, as its bytes; empty where the object has no such key. */
    public static Optional<RawJson> member(RawJson object, String key) {
        var source = object.bytes();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), source)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var found = parser.currentName().equals(key);
                parser.nextToken();
                var value = valueAt(parser, source);
                if (found) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }

    /** The slice of the value on whose first token the parser stands; afterwards it stands on its last. */
    static RawJson valueAt(JsonParser parser, byte[] source) {
        var from = (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return new RawJson(source, from, (int) parser.currentLocation().getByteOffset());
    }

    private static String describe(JacksonException notJson) {
        var where = notJson.getLocation();
        return "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    /** The parts of the envelope that were seen so far. */
    private static final class Parts {
        private String version;
        private RawJson id;
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
                case "id" -> id = idOf(parser, token, body);
                case "params" -> params = valueAt(parser, body);
                case "result" -> result = valueAt(parser, body);
                case "error" -> error = valueAt(parser, body);
                default -> parser.skipChildren();
            }
        }

        Optional<RawJson> id() {
            return Optional.ofNullable(id);
        }

        JsonRpcMessage message() throws MalformedMessageException {
            if (!"2.0".equals(version)) {
                throw invalid("'jsonrpc' must be \"2.0\"");
            }
            if (method != null) {
                return asked();
            }
            if (error != null) {
                return new JsonRpcMessage.Failure(id(), McpJson.errorOf(error));
            }
            if (result == null || id == null) {
                throw invalid("Neither a request ('method') nor a response ('id' with 'result' or 'error')");
            }
            return new JsonRpcMessage.Result(id, result);
        }

        private JsonRpcMessage asked() throws MalformedMessageException {
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
            return parser.getString();
        }

        private RawJson idOf(JsonParser parser, JsonToken token, byte[] body) throws MalformedMessageException {
            if (token == JsonToken.VALUE_NULL) {
                return null;
            }
            if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
                throw invalid("'id' must be a string or an integer");
            }
            return valueAt(parser, body);
        }

        private MalformedMessageException invalid(String message) {
            return new MalformedMessageException(JsonRpcError.INVALID_REQUEST, message, id());
        }
    }
}
