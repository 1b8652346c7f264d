package io.magictunnel.provider.token;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes what was learnt about estimates, once a minute and at the end. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenTimer {

    @Inject
    Calibrations calibrations;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void write() {
        calibrations.write();
    }

    @PreDestroy
    void writeTheRest() {
        calibrations.write();
    }
}
