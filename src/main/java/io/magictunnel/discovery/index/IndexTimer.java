package io.magictunnel.discovery.index;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has the index tidied up, once a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexTimer {

    @Inject
    ToolIndex index;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void tidy() {
        index.tidy();
    }
}
