package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcMessage;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a POST turned out to be. */
public sealed interface Inbound {

    /** What has a meaning within a session only. */
    sealed interface WithinSession extends Inbound {}

    /** A request that stands alone, its envelope and its headers in order. */
    record Stateless(JsonRpcMessage.Request request, Map<String, RawJson> params, Map<String, RawJson> meta)
            implements Inbound {}

    /** The first request of a client that wants a session. */
    record Handshake(JsonRpcMessage.Request request, Map<String, RawJson> params) implements Inbound {}

    /** A request within a session. */
    record InSession(JsonRpcMessage.Request request, Map<String, RawJson> params, Map<String, RawJson> meta)
            implements WithinSession {}

    /** A notification within a session. */
    record Told(JsonRpcMessage.Notification notification, Map<String, RawJson> params) implements WithinSession {}

    /**
     * The client's answer to something that it was asked within a session.
     *
     * @param id of our request; absent where the client could not read it
     */
    record Reply(Optional<RawJson> id, InputAnswer answer) implements WithinSession {}

    /** Several messages of one session at once, as revision 2025-03-26 has them. */
    record Batch(List<WithinSession> messages) implements Inbound {

        public Batch {
            messages = List.copyOf(messages);
        }
    }

    /** A notification that stands alone. No revision defines one, so it is accepted and has no effect. */
    record StatelessNotification() implements Inbound {}

    /** Neither of these. */
    record Refused(int httpStatus, Optional<RawJson> id, JsonRpcError error) implements Inbound {}
}
