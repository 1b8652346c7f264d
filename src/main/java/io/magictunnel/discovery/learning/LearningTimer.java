package io.magictunnel.discovery.learning;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes over every minute what other servers have learned, and lets old votes go once a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LearningTimer {

    @Inject
    LearnedPreferences preferences;

    @Inject
    Votes votes;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void reload() {
        preferences.reload();
    }

    @Schedule(hour = "3", minute = "43", persistent = false)
    void forgetOld() {
        votes.forgetOld();
    }
}
