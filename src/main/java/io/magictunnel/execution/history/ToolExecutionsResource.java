package io.magictunnel.execution.history;

import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of one tool over REST, also of one that is gone. */
@Path("/tools/{name}/executions")
@Tag(name = "tools")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ToolExecutionsResource {

    @Inject
    ExecutionHistory history;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "Search the executions of one tool, newest first")
    public ExecutionsResource.ExecutionPage search(
            @PathParam("name") String name, @BeanParam ExecutionConditions conditions) {
        return ExecutionsResource.ExecutionPage.of(
                history, current.get(), conditions.query().ofTool(name));
    }
}
