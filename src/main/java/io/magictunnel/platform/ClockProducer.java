package io.magictunnel.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that everybody injects, so that tests can stop it. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @Dependent
    public Clock clock() {
        return Clock.systemUTC();
    }
}
