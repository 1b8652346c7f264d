package io.magictunnel.provider.price.keeping;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks after the operator's price file, three times a minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PriceTimer {

    @Inject
    PriceImport file;

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    void look() {
        file.look();
    }
}
