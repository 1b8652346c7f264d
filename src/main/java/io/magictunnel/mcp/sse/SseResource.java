package io.magictunnel.mcp.sse;

import io.magictunnel.mcp.McpConfig;
import io.magictunnel.mcp.inbound.PostedMessage;
import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The addresses of HTTP with SSE, of the whole catalogue and of each virtual server. Where an operator has not allowed this
 * transport, none of them is there.
 */
@Path("/")
@ApplicationScoped
public class SseResource {

    private static final String STREAM = "sse";
    private static final String MESSAGES = "sse/messages";
    private static final String OF_VIRTUAL_SERVER = "{virtual_server}/";

    @Inject
    CurrentCaller caller;

    @Inject
    Permissions permissions;

    @Inject
    SseEndpoint endpoint;

    @Inject
    @ConfigProperties
    SseConfig config;

    @Inject
    @ConfigProperties
    McpConfig limits;

    @GET
    @Path(STREAM)
    @Operation(hidden = true)
    public void open(@Context HttpServletRequest http, @Suspended AsyncResponse response) {
        requireEnabled();
        endpoint.open(Exchange.of(http, caller.get(), response), "/mcp/" + MESSAGES);
    }

    /** Clients that look for the transport of a server post here first; they go on when they are refused. */
    @POST
    @Path(STREAM)
    @Operation(hidden = true)
    public void refuse() {
        requireEnabled();
        throw new NotAllowedException("GET");
    }

    @POST
    @Path(MESSAGES)
    @Operation(hidden = true)
    public void post(
            @QueryParam("session_id") String id, @Context HttpServletRequest http, @Suspended AsyncResponse response)
            throws IOException {
        requireEnabled();
        take(Exchange.of(http, caller.get(), response), id, http);
    }

    @GET
    @Path(OF_VIRTUAL_SERVER + STREAM)
    @Operation(hidden = true)
    public void open(
            @PathParam("virtual_server") String name,
            @Context HttpServletRequest http,
            @Suspended AsyncResponse response) {
        requireEnabled();
        endpoint.open(Exchange.of(http, confinedTo(name), response), "/mcp/%s/%s".formatted(name, MESSAGES));
    }

    @POST
    @Path(OF_VIRTUAL_SERVER + MESSAGES)
    @Operation(hidden = true)
    public void post(
            @PathParam("virtual_server") String name,
            @QueryParam("session_id") String id,
            @Context HttpServletRequest http,
            @Suspended AsyncResponse response)
            throws IOException {
        requireEnabled();
        take(Exchange.of(http, confinedTo(name), response), id, http);
    }

    private void take(Exchange exchange, String id, HttpServletRequest http) throws IOException {
        var version = exchange.headers().protocolVersion();
        var connection = Optional.ofNullable(id).flatMap(given -> endpoint.find(exchange, given));
        if (connection.isEmpty()) {
            exchange.refuse(
                    404,
                    Optional.empty(),
                    JsonRpcError.of(
                            JsonRpcError.SESSION_NOT_FOUND,
                            "Session not found: 'session_id' names no stream of yours"));
        } else if (version.isPresent() && !ServedVersions.areOverEvents(version.get())) {
            exchange.refuse(
                    400,
                    Optional.empty(),
                    JsonRpcError.of(
                            JsonRpcError.INVALID_REQUEST,
                            "This revision in MCP-Protocol-Version has no HTTP with SSE: use /mcp"));
        } else {
            endpoint.take(exchange, connection.get(), PostedMessage.read(http, exchange.headers(), limits.maxBody()));
        }
    }

    private Caller confinedTo(String virtualServer) {
        return permissions
                .virtualServer(caller.get(), virtualServer)
                .map(server -> caller.get().within(server.name()))
                .orElseThrow(NotFoundException::new);
    }

    private void requireEnabled() {
        if (!config.enabled) {
            throw new NotFoundException();
        }
    }
}
