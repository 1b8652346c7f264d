package io.magictunnel.upstream;

import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.AtLeast;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.credential.AuthEntry;
import io.magictunnel.upstream.definition.DefinitionProblem;
import io.magictunnel.upstream.keeping.ServerLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tools.jackson.databind.node.ObjectNode;

/** Upstream MCP servers over REST. Values of environments and headers are never answered. */
@Path("/servers")
@Tag(name = "servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServersResource {

    @Inject
    UpstreamServers servers;

    @Inject
    CurrentCaller current;

    @GET
    @Operation(summary = "The servers that the caller may know of")
    public ServerList list() {
        var caller = current.get();
        var problems = caller.role().covers(Role.OPERATOR) ? servers.problems(caller) : List.<DefinitionProblem>of();
        return new ServerList(
                servers.visibleTo(caller).stream().map(ServerView::of).toList(), problems);
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "One server and its state")
    public ServerView get(@PathParam("name") String name) {
        return ServerView.of(servers.get(current.get(), name));
    }

    @POST
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Add a server and start it. The answer does not wait until it is ready")
    @APIResponseSchema(value = ServerView.class, responseCode = "201", responseDescription = "Added, not ready yet")
    public Response add(NewServer wish) {
        var added = servers.add(current.get(), wish.name(), wish.server().written());
        return Response.created(
                        UriBuilder.fromPath("servers").segment(wish.name()).build())
                .entity(ServerView.of(added))
                .build();
    }

    @DELETE
    @Path("/{name}")
    @AtLeast(Role.ADMIN)
    @Operation(summary = "Stop an added server and forget it")
    public void remove(@PathParam("name") String name) {
        servers.remove(current.get(), name);
    }

    @POST
    @Path("/{name}/start")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Start a stopped, disabled or failed server")
    @APIResponseSchema(value = ServerView.class, responseCode = "202", responseDescription = "Under way")
    public Response start(@PathParam("name") String name) {
        return underWay(servers.start(current.get(), name));
    }

    @POST
    @Path("/{name}/stop")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Stop a server until somebody starts it, or the product")
    @APIResponseSchema(value = ServerView.class, responseCode = "202", responseDescription = "Under way")
    public Response stop(@PathParam("name") String name) {
        return underWay(servers.stop(current.get(), name));
    }

    @POST
    @Path("/{name}/restart")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "Connect to a server anew, at once")
    @APIResponseSchema(value = ServerView.class, responseCode = "202", responseDescription = "Under way")
    public Response restart(@PathParam("name") String name) {
        return underWay(servers.restart(current.get(), name));
    }

    @GET
    @Path("/{name}/log")
    @AtLeast(Role.OPERATOR)
    @Operation(summary = "The last lines of the server's standard error, and what was noticed about it")
    public LogView log(@PathParam("name") String name) {
        return new LogView(servers.log(current.get(), name));
    }

    @GET
    @Path("/{name}/tools")
    @Operation(summary = "The server's tools that the caller may know of")
    public ToolList tools(@PathParam("name") String name) {
        return new ToolList(
                servers.tools(current.get(), name).stream().map(ToolLine::of).toList());
    }

    private static Response underWay(ServerStatus server) {
        return Response.accepted(ServerView.of(server)).build();
    }

    /** @param name under which the server is known here */
    public record NewServer(String name, ServerEntry server) {}

    /** An entry of {@code mcpServers}, as in the operator's file: either {@code command} or {@code url}. */
    public record ServerEntry(
            Optional<String> type,
            Optional<String> command,
            Optional<List<String>> args,
            Optional<Map<String, String>> env,
            Optional<String> cwd,
            Optional<String> url,
            Optional<Map<String, String>> headers,
            Optional<AuthEntry> auth,
            Optional<String> alias,
            Optional<String> timeout,
            Optional<String> sharing,
            Optional<String> era,
            Optional<String> restart,
            Optional<Boolean> disabled) {

        public ObjectNode written() {
            return SnakeCaseJson.MAPPER.valueToTree(this);
        }
    }

    /** @param problems definitions that are written but not used; only operators see them */
    public record ServerList(List<ServerView> servers, List<DefinitionProblem> problems) {}

    /**
     * @param target the command or the address
     * @param tools how many of its tools are offered to clients
     * @param leftOut why others of its tools, prompts and resources are not: one sentence for each name that is taken
     * @param protocolVersion the revision of MCP that is spoken with it
     */
    public record ServerView(
            String name,
            String alias,
            ServerStatus.Origin origin,
            String transport,
            String target,
            ServerState state,
            int tools,
            int prompts,
            int resources,
            int resourceTemplates,
            List<String> leftOut,
            Instant since,
            Optional<String> problem,
            Optional<Instant> nextTry,
            int restarts,
            Optional<Long> pid,
            Optional<String> protocolVersion,
            Optional<String> serverName,
            Optional<String> serverVersion) {

        static ServerView of(ServerStatus server) {
            return new ServerView(
                    server.name(),
                    server.alias(),
                    server.origin(),
                    server.transport(),
                    server.target(),
                    server.state(),
                    server.tools(),
                    server.offered().prompts(),
                    server.offered().resources(),
                    server.offered().templates(),
                    server.offered().leftOut(),
                    server.since(),
                    server.problem(),
                    server.nextTry(),
                    server.restarts(),
                    server.pid(),
                    server.identity().map(met -> met.revision().date()),
                    server.identity().map(met -> met.name()),
                    server.identity().map(met -> met.version()));
        }
    }

    public record LogView(List<ServerLog.Line> lines) {}

    public record ToolList(List<ToolLine> tools) {}

    public record ToolLine(String name, Optional<String> title, String description, boolean enabled) {

        static ToolLine of(ToolDefinition tool) {
            return new ToolLine(tool.name().value(), tool.title(), tool.description(), tool.enabled());
        }
    }
}
