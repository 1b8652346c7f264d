package io.magictunnel.upstream;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every two seconds whether the operator's file of servers changed. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServersFileTimer {

    @Inject
    UpstreamServers servers;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void look() {
        servers.refresh();
    }
}
