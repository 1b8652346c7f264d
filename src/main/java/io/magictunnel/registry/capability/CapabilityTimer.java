package io.magictunnel.registry.capability;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Looks at the capabilities folder once a second, so that a saved file is in use within two. */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CapabilityTimer {

    private static final System.Logger LOGGER = System.getLogger(CapabilityTimer.class.getName());

    @Inject
    CapabilityFolder folder;

    @Inject
    @ConfigProperties
    CapabilityConfig config;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (!config.hotReload || !folder.isLoaded()) {
            return;
        }
        try {
            folder.reload();
        } catch (RuntimeException fault) {
            LOGGER.log(Level.ERROR, "The capabilities folder could not be taken in", fault);
        }
    }
}
