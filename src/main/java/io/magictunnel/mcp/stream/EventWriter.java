package io.magictunnel.mcp.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The events of a stream as bytes on one connection. */
record EventWriter(OutputStream out, Optional<Numbering> numbering) {

    private static final byte[] COMMENT = ascii(":\n\n");

    /** Liberty ignores the first flush of a response, so it must not be one that counts. */
    void begin() throws IOException {
        out.flush();
    }

    /** Says from where the stream can be resumed; whether its revision has that. */
    boolean prime() throws IOException {
        var priming = numbering.flatMap(Numbering::priming);
        if (priming.isEmpty()) {
            return false;
        }
        var id = numbering.get().idOf(0);
        out.write(ascii(
                "id: %s\nretry: %d\ndata: \n\n".formatted(id, priming.get().toMillis())));
        out.flush();
        return true;
    }

    void write(EventLog.Event event) throws IOException {
        if (numbering.isPresent()) {
            out.write(ascii("id: %s\n".formatted(numbering.get().idOf(event.number()))));
        }
        event.body().writeEvent(out);
        out.flush();
    }

    /** Only a failed write shows that a client has gone. */
    void showLife() throws IOException {
        out.write(COMMENT);
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
