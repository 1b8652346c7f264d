package io.magictunnel.upstream.sharing;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Closes connections that nobody uses any more. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnConnectionsTimer {

    @Inject
    OwnConnections connections;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void expire() {
        connections.expire();
    }
}
