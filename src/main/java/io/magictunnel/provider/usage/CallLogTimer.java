package io.magictunnel.provider.usage;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes the log of calls once a second, and forgets what is old once an hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallLogTimer {

    @Inject
    CallLog log;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void write() {
        log.writeWaiting();
    }

    @Schedule(hour = "*", minute = "29", persistent = false)
    void forget() {
        log.forgetOld();
    }

    @PreDestroy
    void writeTheRest() {
        log.writeWaiting();
    }
}
