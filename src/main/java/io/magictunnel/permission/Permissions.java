package io.magictunnel.permission;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** The one place that decides what a caller may use, for MCP, REST and pages alike. An error while deciding is a denial. */
@ApplicationScoped
public class Permissions {

    /** Decides for one call. Not audited here; {@code execution} records denials. */
    public Decision decide(Caller caller, ToolDefinition tool) {
        return new Decision.Denied("no rule");
    }

    /** What the caller's rules come down to. Callers with equal policies see the same catalogue. */
    public PolicyFingerprint fingerprintOf(Caller caller) {
        return new PolicyFingerprint("none");
    }
}
