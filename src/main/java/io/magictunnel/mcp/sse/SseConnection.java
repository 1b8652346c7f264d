package io.magictunnel.mcp.sse;

import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.stream.SseStream;
import java.util.Optional;

/**
 * The open stream of one client. Born with the client's GET; it has a session from the client's {@code initialize} on, and both
 * end when the stream does.
 */
final class SseConnection {

    private final String id;
    private final Principal principal;
    private final SseStream stream;
    private Optional<LegacySession> session = Optional.empty();
    private boolean isClosed;

    SseConnection(String id, Principal principal, SseStream stream) {
        this.id = id;
        this.principal = principal;
        this.stream = stream;
    }

    /** Known to its client alone, and worth nothing to anybody else. */
    String id() {
        return id;
    }

    Principal principal() {
        return principal;
    }

    SseStream stream() {
        return stream;
    }

    synchronized Optional<LegacySession> session() {
        return session;
    }

    /** Gives it the session that its client has opened; false where it has one already, or its stream has ended meanwhile. */
    synchronized boolean enter(LegacySession opened) {
        if (isClosed || session.isPresent()) {
            return false;
        }
        session = Optional.of(opened);
        return true;
    }

    /** Nothing enters any more; returns the session that ends with it. */
    synchronized Optional<LegacySession> close() {
        isClosed = true;
        return session;
    }
}
