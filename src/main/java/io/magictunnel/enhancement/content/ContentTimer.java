package io.magictunnel.enhancement.content;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks every minute whether another server of the cluster has written something. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentTimer {

    @Inject
    ContentPublisher publisher;

    @Schedule(hour = "*", minute = "*", second = "47", persistent = false)
    void look() {
        publisher.catchUp();
    }
}
