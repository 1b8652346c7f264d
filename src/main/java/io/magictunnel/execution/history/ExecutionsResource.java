package io.magictunnel.execution.history;

import io.magictunnel.execution.ExecutionError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history over REST. Operators see all of it, everybody else what they ran themselves. */
@Path("/executions")
@Tag(name = "executions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ExecutionsResource {

    @Inject
    ExecutionHistory history;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "Search the executions, newest first")
    public ExecutionPage search(@QueryParam("tool") String tool, @BeanParam ExecutionConditions conditions) {
        var query = conditions.query();
        return ExecutionPage.of(history, current.get(), tool == null ? query : query.ofTool(tool));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One execution, with what was asked and answered as far as that is kept")
    public ExecutionView get(@PathParam("id") String id) {
        return history.find(id)
                .filter(execution -> isVisible(execution, current.get()))
                .map(ExecutionView::whole)
                .orElseThrow(() -> new DomainException(
                        ExecutionError.EXECUTION_NOT_FOUND, "There is no execution '%s'".formatted(id)));
    }

    private static boolean isVisible(ToolExecution execution, Caller caller) {
        return seesAll(caller)
                || execution.caller().equals(caller.userName())
                || execution.caller().startsWith(caller.userName() + "#");
    }

    private static boolean seesAll(Caller caller) {
        return caller.role().covers(Role.OPERATOR);
    }

    /** A part of what was found, and how much was found. */
    public record ExecutionPage(List<ExecutionView> executions, long total) {

        static ExecutionPage of(ExecutionHistory history, Caller caller, ExecutionQuery query) {
            var found = history.search(seesAll(caller) ? query : query.byUser(caller.userName()));
            return new ExecutionPage(
                    found.items().stream().map(ExecutionView::line).toList(), found.total());
        }
    }
}
