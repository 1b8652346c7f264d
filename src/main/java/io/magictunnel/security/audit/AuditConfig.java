package io.magictunnel.security.audit;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the audit trail, under {@code audit.} */
@Dependent
@ConfigProperties(prefix = "audit")
public class AuditConfig {

    /** Older lines are removed once a day. */
    @ConfigProperty(name = "keep_for", defaultValue = "365d")
    @Within(min = "1d", max = "36500d")
    Duration keepFor;
}
