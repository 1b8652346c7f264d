package io.magictunnel.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The clock that everybody injects, so that tests can stop it. */
@ApplicationScoped
public class ClockProducer {

    /** Ticks in milliseconds: every database gives back exactly what it was given. */
    @Produces
    @Dependent
    public Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
