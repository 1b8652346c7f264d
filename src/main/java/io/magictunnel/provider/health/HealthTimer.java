package io.magictunnel.provider.health;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks whose turn it is to be looked at, six times a minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthTimer {

    @Inject
    HealthWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        watch.look();
    }
}
