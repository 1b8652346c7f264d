package io.magictunnel.enhancement.cache;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every hour for answers that do not count any more. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CacheTimer {

    @Inject
    EnhancementCache cache;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void trim() {
        cache.trim();
    }
}
