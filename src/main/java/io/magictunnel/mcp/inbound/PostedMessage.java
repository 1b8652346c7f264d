package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.JsonRpcError;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Takes a message from the body of a POST. */
public final class PostedMessage {

    private PostedMessage() {}

    /** @param longest in bytes */
    public static Inbound read(HttpServletRequest http, InboundHeaders headers, int longest) throws IOException {
        if (!isJson(http.getContentType())) {
            return refused(415, "A message is sent as application/json");
        }
        return MessageBody.read(http.getInputStream(), http.getContentLengthLong(), longest)
                .map(body -> InboundClassifier.classify(headers, body))
                .orElseGet(() -> refused(413, "A message has at most %,d bytes".formatted(longest)));
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split(";", 2)[0]
                        .strip()
                        .equals("application/json");
    }

    private static Inbound refused(int status, String message) {
        return new Inbound.Refused(status, Optional.empty(), JsonRpcError.of(JsonRpcError.INVALID_REQUEST, message));
    }
}
