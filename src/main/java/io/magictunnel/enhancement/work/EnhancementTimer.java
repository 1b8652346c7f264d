package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.version.Versions;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Looks for waiting jobs every 30 seconds, for those whose time has come and those of servers that are gone; forgets old ones. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnhancementTimer {

    @Inject
    EnhancementWorkers workers;

    @Inject
    EnhancementQueue queue;

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void work() {
        workers.holdOn();
        workers.work();
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forget() {
        queue.forgetBefore(clock.instant().minus(config.keepJobs));
        versions.tidy();
    }
}
