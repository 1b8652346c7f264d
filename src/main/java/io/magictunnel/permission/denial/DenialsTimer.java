package io.magictunnel.permission.denial;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Ends the minute in which equal denials are counted together. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DenialsTimer {

    @Inject
    DeniedCalls denials;

    @Schedule(hour = "*", minute = "*", persistent = false)
    @PreDestroy
    void endMinute() {
        denials.writeDown();
    }
}
