package io.magictunnel.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One JSON text in several slices, written one after the other and never joined: a reply is a few bytes of envelope around a
 * result that somebody else wrote.
 */
public final class JsonBody {

    private static final byte[] EVENT = McpJson.utf8("event: message\ndata: ");
    private static final byte[] END_OF_EVENT = McpJson.utf8("\n\n");

    private final RawJson[] parts;

    private JsonBody(RawJson... parts) {
        this.parts = parts;
    }

    public static JsonBody of(byte[] json) {
        return new JsonBody(RawJson.of(json));
    }

    public static JsonBody of(List<RawJson> parts) {
        return new JsonBody(parts.toArray(RawJson[]::new));
    }

    /** Several texts as the elements of one array. */
    public static JsonBody array(List<JsonBody> elements) {
        var parts = new ArrayList<RawJson>();
        for (var element : elements) {
            parts.add(parts.isEmpty() ? RawJson.of("[") : RawJson.of(","));
            parts.addAll(List.of(element.parts));
        }
        parts.add(parts.isEmpty() ? RawJson.of("[]") : RawJson.of("]"));
        return of(parts);
    }

    public int length() {
        var sum = 0;
        for (var part : parts) {
            sum += part.length();
        }
        return sum;
    }

    public void writeTo(OutputStream out) throws IOException {
        for (var part : parts) {
            part.writeTo(out);
        }
    }

    /** Writes the text as one server-sent event. A line break between tokens would end the event's line; it becomes a space. */
    public void writeEvent(OutputStream out) throws IOException {
        out.write(EVENT);
        for (var part : parts) {
            writeOnOneLine(part, out);
        }
        out.write(END_OF_EVENT);
    }

    private static void writeOnOneLine(RawJson part, OutputStream out) throws IOException {
        var written = part.from;
        for (var i = part.from; i < part.to; i++) {
            if (part.source[i] == '\n' || part.source[i] == '\r') {
                out.write(part.source, written, i - written);
                out.write(' ');
                written = i + 1;
            }
        }
        out.write(part.source, written, part.to - written);
    }

    /** The JSON text. */
    @Override
    public String toString() {
        var out = new ByteArrayOutputStream(length());
        for (var part : parts) {
            part.appendTo(out);
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
