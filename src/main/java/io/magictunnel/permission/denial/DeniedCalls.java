package io.magictunnel.permission.denial;

import io.magictunnel.permission.Decision;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.denial.DenialWindow.Denial;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Finds out why a tool could not be called, and puts denials into the audit trail: a flood of them becomes a few lines. */
@ApplicationScoped
public class DeniedCalls {

    private static final System.Logger LOGGER = System.getLogger(DeniedCalls.class.getName());
    private static final String ACTION = "tool.call";

    @Inject
    ToolRegistry registry;

    @Inject
    Permissions permissions;

    @Inject
    AuditTrail trail;

    private final DenialWindow window = new DenialWindow();

    /** To be asked when the caller's catalogue has no such tool. The reason is for the history, never for the caller. */
    public Decision.Denied reasonFor(Caller caller, String toolName) {
        return registry.find(toolName)
                .map(tool -> reasonFor(caller, tool))
                .orElseGet(() -> new Decision.Denied("there is no such tool"));
    }

    private Decision.Denied reasonFor(Caller caller, ToolDefinition tool) {
        return switch (permissions.decide(caller, tool)) {
            case Decision.Denied denied -> {
                note(new Denial(caller, tool.name().value()), denied.reason());
                yield denied;
            }
            case Decision.Allowed allowed -> new Decision.Denied("the tool is disabled");
        };
    }

    /** Writes down how often denials of the last minute were repeated. */
    public void writeDown() {
        window.close()
                .forEach(repeated ->
                        record(repeated.denial(), "%d more times within a minute".formatted(repeated.times())));
    }

    private void note(Denial denial, String reason) {
        if (window.isNew(denial)) {
            record(denial, reason);
        }
    }

    /** A denial that cannot be written down stays a denial. */
    private void record(Denial denial, String detail) {
        try {
            trail.record(denial.caller(), ACTION, "tool", denial.tool(), AuditTrail.Outcome.DENIED, detail);
        } catch (RuntimeException failed) {
            LOGGER.log(
                    Level.ERROR,
                    "A denial is not in the audit trail, caller=%s tool=%s"
                            .formatted(denial.caller().label(), denial.tool()),
                    failed);
        }
    }
}
