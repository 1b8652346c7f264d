package io.magictunnel.execution;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.RegistryError;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Running a tool over REST. */
@Path("/tools/{name}/execute")
@Tag(name = "tools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ToolCallResource {

    @Inject
    ToolExecutor executor;

    @Inject
    CurrentCaller current;

    @Context
    HttpServletRequest request;

    @POST
    @Operation(summary = "Run a tool and wait for its answer")
    public CallView execute(@PathParam("name") String name, CallWish wish) {
        var requestId = RequestId.of(request);
        var arguments = wish.arguments().orElseGet(Json.MAPPER::createObjectNode);
        var outcome = executor.execute(
                current.get(),
                new ToolCall(
                        name,
                        Json.MAPPER.writeValueAsBytes(arguments),
                        ToolCall.Channel.REST,
                        requestId,
                        Requester.NOBODY,
                        new Cancellation(),
                        Optional.empty()));
        return switch (outcome) {
            case ToolOutcome.Answered answered ->
                new CallView(requestId.value(), answered.isError(), Json.MAPPER.readTree(answered.result()));
            case ToolOutcome.Failed failed ->
                throw new DomainException(ExecutionError.of(failed.failure()), failed.details());
            case ToolOutcome.Declined declined ->
                throw new DomainException(
                        ExecutionError.TOOL_FAILED, declined.error().message());
            case ToolOutcome.InputRequired input ->
                throw new DomainException(
                        ExecutionError.TOOL_FAILED,
                        "The tool '%s' asks for input, which cannot be given here".formatted(name));
            case ToolOutcome.Refused refused ->
                throw new DomainException(RegistryError.TOOL_NOT_FOUND, "There is no tool '%s'".formatted(name));
        };
    }

    public record CallWish(
            @Schema(implementation = Object.class) Optional<ObjectNode> arguments) {}

    /**
     * @param isError whether the tool itself says that it failed
     * @param result an MCP {@code CallToolResult}
     */
    public record CallView(
            String requestId,
            boolean isError,
            @Schema(implementation = Object.class) JsonNode result) {}
}
