package io.magictunnel.mcp;

import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.PostedMessage;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.HttpReply;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The MCP endpoint: Streamable HTTP, for clients with sessions and without. Below it, each virtual server has an endpoint of its
 * own, where the caller is confined to it. One that is not there for this caller is refused before anything is read.
 */
@Path("/")
@ApplicationScoped
public class McpResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Permissions permissions;

    @Inject
    ModernEndpoint modern;

    @Inject
    LegacyEndpoint legacy;

    @Inject
    @ConfigProperties
    McpConfig config;

    @POST
    @Operation(hidden = true)
    public void post(@Context HttpServletRequest http, @Suspended AsyncResponse response) throws IOException {
        receive(Exchange.of(http, caller.get(), response), http);
    }

    @GET
    @Operation(hidden = true)
    public void get(@Context HttpServletRequest http, @Suspended AsyncResponse response) {
        legacy.listen(Exchange.of(http, caller.get(), response));
    }

    @DELETE
    @Operation(hidden = true)
    public void delete(@Context HttpServletRequest http, @Suspended AsyncResponse response) {
        legacy.end(Exchange.of(http, caller.get(), response));
    }

    @POST
    @Path("{virtual_server}")
    @Operation(hidden = true)
    public void post(
            @PathParam("virtual_server") String name,
            @Context HttpServletRequest http,
            @Suspended AsyncResponse response)
            throws IOException {
        receive(Exchange.of(http, confinedTo(name), response), http);
    }

    @GET
    @Path("{virtual_server}")
    @Operation(hidden = true)
    public void get(
            @PathParam("virtual_server") String name,
            @Context HttpServletRequest http,
            @Suspended AsyncResponse response) {
        legacy.listen(Exchange.of(http, confinedTo(name), response));
    }

    @DELETE
    @Path("{virtual_server}")
    @Operation(hidden = true)
    public void delete(
            @PathParam("virtual_server") String name,
            @Context HttpServletRequest http,
            @Suspended AsyncResponse response) {
        legacy.end(Exchange.of(http, confinedTo(name), response));
    }

    private Caller confinedTo(String virtualServer) {
        return permissions
                .virtualServer(caller.get(), virtualServer)
                .map(server -> caller.get().within(server.name()))
                .orElseThrow(NotFoundException::new);
    }

    private void receive(Exchange exchange, HttpServletRequest http) throws IOException {
        if (exchange.accepted().nothing()) {
            exchange.refuse(
                    406,
                    Optional.empty(),
                    JsonRpcError.of(JsonRpcError.INVALID_REQUEST, "Accept application/json and text/event-stream"));
            return;
        }
        switch (PostedMessage.read(http, exchange.headers(), config.maxBody)) {
            case Inbound.Stateless request -> modern.serve(exchange, request);
            case Inbound.StatelessNotification ignored -> exchange.reply(HttpReply.accepted());
            case Inbound.Handshake handshake -> legacy.open(exchange, handshake);
            case Inbound.InSession request -> legacy.serve(exchange, request);
            case Inbound.Told told -> legacy.hear(exchange, told);
            case Inbound.Reply reply -> legacy.answered(exchange, reply);
            case Inbound.Batch batch -> legacy.serve(exchange, batch);
            case Inbound.Refused refused -> exchange.refuse(refused.httpStatus(), refused.id(), refused.error());
        }
    }
}
