package io.magictunnel.security.audit;

import io.magictunnel.security.AuditTrail;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Lets old lines of the audit trail go, once a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTimer {

    @Inject
    AuditTrail trail;

    @Inject
    @ConfigProperties
    AuditConfig config;

    @Schedule(hour = "3", minute = "17", persistent = false)
    void forgetOld() {
        trail.forgetOlderThan(config.keepFor);
    }
}
