package io.magictunnel.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Most messages in one batch. */
    public static final int MAX_BATCH = 100;

    private static final int MAX_NUMBER = 1000;
    private static final int MAX_NAME = 10_000;
    private static final String LIMITS =
            "Too large: a message has at most %,d levels of nesting, numbers of %,d digits and keys of %,d characters"
                    .formatted(MAX_NESTING, MAX_NUMBER, MAX_NAME);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(64 * 1024 * 1024)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    private JsonRpcReader() {}

    /** Reads exactly one message. A batch is an array, and refused here: see {@link #isBatch}. */
    public static JsonRpcMessage read(byte[] body) throws MalformedMessageException {
        if (!Utf8.isJsonText(body)) {
            throw malformed(JsonRpcError.PARSE_ERROR, "Not JSON: the bytes are not UTF-8 text", Optional.empty());
        }
        var envelope = new MessageEnvelope();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed(JsonRpcError.INVALID_REQUEST, "A JSON-RPC message is a JSON object", Optional.empty());
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                envelope.take(parser, body);
            }
            if (parser.nextToken() != null) {
                throw malformed(
                        JsonRpcError.PARSE_ERROR, "There is more after the end of the message", envelope.knownId());
            }
        } catch (StreamConstraintsException tooMuch) {
            throw malformed(JsonRpcError.INVALID_REQUEST, LIMITS, envelope.knownId());
        } catch (JacksonException notJson) {
            throw malformed(JsonRpcError.PARSE_ERROR, describe(notJson), envelope.knownId());
        }
        return envelope.message();
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

    /** The elements of a batch, as their bytes. */
    public static List<RawJson> elements(byte[] batch) throws MalformedMessageException {
        if (!Utf8.isJsonText(batch)) {
            throw malformed(JsonRpcError.PARSE_ERROR, "Not JSON: the bytes are not UTF-8 text", Optional.empty());
        }
        var elements = new ArrayList<RawJson>();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), batch)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(valueAt(parser, batch, 0));
                if (elements.size() > MAX_BATCH) {
                    throw malformed(
                            JsonRpcError.INVALID_REQUEST,
                            "A batch has at most %d messages".formatted(MAX_BATCH),
                            Optional.empty());
                }
            }
            if (parser.nextToken() != null) {
                throw malformed(JsonRpcError.PARSE_ERROR, "There is more after the end of the batch", Optional.empty());
            }
        } catch (StreamConstraintsException tooMuch) {
            throw malformed(JsonRpcError.INVALID_REQUEST, LIMITS, Optional.empty());
        } catch (JacksonException notJson) {
            throw malformed(JsonRpcError.PARSE_ERROR, describe(notJson), Optional.empty());
        }
        return elements;
    }

    /** The value under a key of an object, as its bytes; empty where the object has no such key. */
    public static Optional<RawJson> member(RawJson object, String key) {
        return Optional.ofNullable(members(object).get(key));
    }

    /** All members of an object in their order, as slices of it; none where the value is no object. */
    public static Map<String, RawJson> members(RawJson object) {
        if (!object.isObject()) {
            return Map.of();
        }
        var found = new LinkedHashMap<String, RawJson>(8);
        try (var parser =
                FACTORY.createParser(ObjectReadContext.empty(), object.source, object.from, object.length())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var key = parser.currentName();
                parser.nextToken();
                found.put(key, valueAt(parser, object.source, object.from));
            }
        }
        return found;
    }

    /** The elements of an array, as slices of it; none where the value is no array. */
    public static List<RawJson> elements(RawJson array) {
        if (!array.isArray()) {
            return List.of();
        }
        var found = new ArrayList<RawJson>();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), array.source, array.from, array.length())) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                found.add(valueAt(parser, array.source, array.from));
            }
        }
        return found;
    }

    /** The slice of the value on whose first token the parser stands; afterwards it stands on its last. */
    static RawJson valueAt(JsonParser parser, byte[] source, int origin) {
        var from = (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return new RawJson(
                source, origin + from, origin + (int) parser.currentLocation().getByteOffset());
    }

    private static String describe(JacksonException notJson) {
        var where = notJson.getLocation();
        var what = notJson.getOriginalMessage().startsWith("Duplicate") ? "an object has the same key twice" : "syntax";
        return "Not JSON: %s (line %d, column %d)".formatted(what, where.getLineNr(), where.getColumnNr());
    }

    static MalformedMessageException malformed(int code, String message, Optional<RawJson> id) {
        return new MalformedMessageException(code, message, id);
    }
}
