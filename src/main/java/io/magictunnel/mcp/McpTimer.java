package io.magictunnel.mcp;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks after calls that take long and sessions that nobody uses. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class McpTimer {

    @Inject
    CallRunner calls;

    @Inject
    McpSessions sessions;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void streamLongCalls() {
        calls.streamLongCalls();
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void expireSessions() {
        sessions.expire();
    }
}
