package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes MCP and JSON-RPC: the only class that composes their JSON. Payloads that came as bytes go out as the same bytes. */
public final class McpJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final byte[] HEAD = utf8("{\"jsonrpc\":\"2.0\",\"id\":");
    private static final byte[] RESULT = utf8(",\"result\":");
    private static final byte[] ERROR = utf8(",\"error\":");

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

    /** @param id absent becomes {@code null}, as JSON-RPC asks where the request's id could not be read */
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

    /** A text as a JSON string, quotes included. */
    public static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
