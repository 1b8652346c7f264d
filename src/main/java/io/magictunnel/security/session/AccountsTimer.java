package io.magictunnel.security.session;

import io.magictunnel.security.key.LastUses;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Writes down when keys were used, and clears away tokens that have expired. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountsTimer {

    @Inject
    LastUses lastUses;

    @Inject
    Sessions sessions;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    @PreDestroy
    void writeDownUses() {
        lastUses.writeDown();
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void clearAway() {
        sessions.removeExpired();
    }
}
