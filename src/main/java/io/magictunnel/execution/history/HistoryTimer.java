package io.magictunnel.execution.history;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes the history once a second, and forgets what is old once an hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HistoryTimer {

    @Inject
    ExecutionHistory history;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void write() {
        history.writeWaiting();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        history.forgetOld();
    }

    @PreDestroy
    void writeTheRest() {
        history.writeWaiting();
    }
}
