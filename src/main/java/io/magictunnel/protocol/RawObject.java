package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a JSON object together out of values that are JSON already, and copies them as they are. */
public final class RawObject {

    private final ByteArrayOutputStream json = new ByteArrayOutputStream(256);

    /** Appends one member. The caller sees to it that no key comes twice. */
    public RawObject put(String key, RawJson value) {
        json.write(json.size() == 0 ? '{' : ',');
        json.writeBytes(McpJson.quoted(key).getBytes(StandardCharsets.UTF_8));
        json.write(':');
        value.appendTo(json);
        return this;
    }

    public RawObject put(String key, String text) {
        return put(key, RawJson.of(McpJson.quoted(text)));
    }

    /** Ends the object. Nothing can be appended any more. */
    public RawJson toRaw() {
        if (json.size() == 0) {
            return RawJson.EMPTY_OBJECT;
        }
        json.write('}');
        return RawJson.of(json.toByteArray());
    }
}
