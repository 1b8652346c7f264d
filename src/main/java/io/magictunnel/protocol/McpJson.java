package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes MCP and JSON-RPC: the only class that composes their JSON. Payloads that came as bytes go out as the same bytes. */
public final class McpJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final byte[] HEAD = utf8("{\"jsonrpc\":\"2.0\",\"id\":");
    private static final byte[] RESULT = utf8(",\"result\":");
    private static final byte[] ERROR = utf8(",\"error\":");
    private static final RawJson OPEN = RawJson.of("{");
    private static final RawJson COMMA = RawJson.of(",");
    private static final RawJson CLOSE = RawJson.of("}");

    private McpJson() {}

    public static byte[] result(RawJson id, RawJson result) {
        var out = new ByteArrayOutputStream(HEAD.length + RESULT.length + id.length() + result.length() + 1);
        out.writeBytes(HEAD);
        id.appendTo(out);
        out.writeBytes(RESULT);
        result.appendTo(out);
        out.write('}');
        return out.toByteArray();
    }

    /** The same without copying the result, which is given in the slices of which it is made. */
    public static JsonBody resultBody(RawJson id, List<RawJson> result) {
        var head = new ByteArrayOutputStream(HEAD.length + RESULT.length + id.length());
        head.writeBytes(HEAD);
        id.appendTo(head);
        head.writeBytes(RESULT);
        var parts = new ArrayList<RawJson>(result.size() + 2);
        parts.add(RawJson.of(head.toByteArray()));
        parts.addAll(result);
        parts.add(CLOSE);
        return JsonBody.of(parts);
    }

    /** An error response. An absent id becomes {@code null}, as JSON-RPC asks where the request's id could not be read. */
    public static byte[] failure(Optional<RawJson> id, JsonRpcError error) {
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(HEAD);
        id.ifPresentOrElse(known -> known.appendTo(out), () -> out.writeBytes(utf8("null")));
        out.writeBytes(ERROR);
        out.writeBytes(utf8("{\"code\":" + error.code() + ",\"message\":" + quoted(error.message())));
        error.data().ifPresent(data -> {
            out.writeBytes(utf8(",\"data\":"));
            data.appendTo(out);
        });
        out.writeBytes(utf8("}}"));
        return out.toByteArray();
    }

    public static byte[] request(RawJson id, String method, Optional<RawJson> params) {
        var out = new ByteArrayOutputStream(128);
        out.writeBytes(HEAD);
        id.appendTo(out);
        method(out, ",\"method\":", method, params);
        return out.toByteArray();
    }

    public static byte[] notification(String method, Optional<RawJson> params) {
        var out = new ByteArrayOutputStream(128);
        method(out, "{\"jsonrpc\":\"2.0\",\"method\":", method, params);
        return out.toByteArray();
    }

    /**
     * An object with a further member, as slices: the object's own bytes are neither copied nor rebuilt. An object that has
     * such a member already stays as it is.
     *
     * @param member key, colon and value
     */
    public static List<RawJson> withMember(RawJson object, String key, RawJson member) {
        if (object.contains(utf8(key)) && JsonRpcReader.members(object).containsKey(key)) {
            return List.of(object);
        }
        var rest = RawJson.slice(object.source, object.from + 1, object.to);
        return object.isEmptyObject() ? List.of(OPEN, member, rest) : List.of(OPEN, member, COMMA, rest);
    }

    /** A text as a JSON string, quotes included. */
    public static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** The text of a JSON string; empty for every other value. */
    public static Optional<String> text(RawJson value) {
        if (!value.isString()) {
            return Optional.empty();
        }
        return Optional.of(value.hasEscape() ? tree(value).stringValue() : value.unquoted());
    }

    /** A new object, to be filled and then turned into bytes by {@link #raw}. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static RawJson raw(JsonNode node) {
        return RawJson.of(MAPPER.writeValueAsBytes(node));
    }

    /** The tree of a value that has to be looked into. */
    public static JsonNode tree(RawJson value) {
        return MAPPER.readTree(value.bytes());
    }

    static JsonRpcError errorOf(RawJson error) {
        try {
            var tree = tree(error);
            return new JsonRpcError(
                    tree.path("code").asInt(JsonRpcError.INTERNAL_ERROR),
                    tree.path("message").asString(""),
                    Optional.ofNullable(tree.get("data")).map(McpJson::raw));
        } catch (JacksonException unreadable) {
            return JsonRpcError.of(JsonRpcError.INTERNAL_ERROR, "An error object that cannot be read");
        }
    }

    private static void method(ByteArrayOutputStream out, String head, String method, Optional<RawJson> params) {
        out.writeBytes(utf8(head + quoted(method)));
        params.ifPresent(given -> {
            out.writeBytes(utf8(",\"params\":"));
            given.appendTo(out);
        });
        out.write('}');
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
