package io.magictunnel.permission;

import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The one place that decides what a caller may use, for MCP, REST and pages alike. An error while deciding is a denial. */
@ApplicationScoped
public class Permissions {

    private static final System.Logger LOGGER = System.getLogger(Permissions.class.getName());

    @Inject
    Policies policies;

    /** Decides for one call. Whether the tool is enabled is another question. */
    public Decision decide(Caller caller, ToolDefinition tool) {
        try {
            return policies.of(caller).policy().decide(tool);
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nothing can be decided, caller=" + caller.label(), failed);
            return new Decision.Denied("the rules cannot be read now");
        }
    }

    /** What the caller's rules come down to. Callers with equal policies see the same catalogue. */
    public PolicyFingerprint fingerprintOf(Caller caller) {
        try {
            return policies.of(caller).fingerprint();
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nothing can be decided, caller=" + caller.label(), failed);
            return PolicyFingerprint.UNDECIDABLE;
        }
    }

    /** The virtual server of that name, empty alike for unknown, disabled and forbidden ones, and for texts that are no name. */
    public Optional<VirtualServer> virtualServer(Caller caller, String name) {
        return policies.virtualServer(caller, name);
    }

    /** The virtual server to which this caller is confined, while it may be entered. */
    public Optional<VirtualServer> entered(Caller caller) {
        return caller.scope().flatMap(name -> policies.virtualServer(caller, name));
    }

    /** The rules of this caller, to explain a decision. */
    public PermissionPolicy policyOf(Caller caller) {
        return policies.of(caller).policy();
    }
}
