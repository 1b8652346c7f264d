package io.magictunnel.upstream.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;

/** What a server says without having been asked. Of its wishes only {@code ping} is granted: we declared no other ability. */
public final class UnaskedMessages {

    private final ConnectionListener listener;

    public UnaskedMessages(ConnectionListener listener) {
        this.listener = listener;
    }

    public void heard(JsonRpcMessage.Notification notification) {
        switch (notification.method()) {
            case "notifications/tools/list_changed" -> listener.toolsChanged();
            case "notifications/message" ->
                notification.params().ifPresent(params -> listener.logged(ForeignText.oneLine(params.toString())));
            default -> {
                // progress is heard by whoever waits for the call; all else is about what we did not ask for
            }
        }
    }

    /** The answer to a request of the server, ready to be sent. */
    public byte[] answerTo(JsonRpcMessage.Request request) {
        if (request.method().equals("ping")) {
            return McpJson.result(request.id(), RawJson.EMPTY_OBJECT);
        }
        listener.logged(
                "The server asked for %s, which is not offered".formatted(ForeignText.oneLine(request.method())));
        return McpJson.failure(
                Optional.of(request.id()),
                JsonRpcError.of(JsonRpcError.METHOD_NOT_FOUND, "Method not found: " + request.method()));
    }
}
