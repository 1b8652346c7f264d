package io.magictunnel.mcp.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads the bytes of a message, once and not too many. */
public final class MessageBody {

    /** Up to here a stated length is believed; more is only allocated as it comes. */
    private static final int SMALL = 16 * 1024;

    private MessageBody() {}

    /**
     * Reads them to their end; empty where they are more than allowed.
     *
     * @param stated the length that the client announced, or -1
     */
    public static Optional<byte[]> read(InputStream in, long stated, int longest) throws IOException {
        if (stated > longest) {
            return Optional.empty();
        }
        if (stated >= 0 && stated <= SMALL) {
            var bytes = new byte[(int) stated];
            var read = in.readNBytes(bytes, 0, bytes.length);
            return Optional.of(read == bytes.length ? bytes : Arrays.copyOf(bytes, read));
        }
        var bytes = in.readNBytes(longest + 1);
        return bytes.length > longest ? Optional.empty() : Optional.of(bytes);
    }
}
