package io.magictunnel.mcp.sse;

import io.magictunnel.mcp.EventStreams;
import io.magictunnel.mcp.LegacyRequests;
import io.magictunnel.mcp.McpSessions;
import io.magictunnel.mcp.dispatch.ServerIdentity;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.mcp.listing.ListChanges;
import io.magictunnel.mcp.session.Greeting;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.SessionTerms;
import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.HttpReply;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Serves clients of HTTP with SSE. Their session is as long as their stream: without it no answer could reach them. */
@ApplicationScoped
public class SseEndpoint {

    @Inject
    EventStreams streams;

    @Inject
    McpSessions sessions;

    @Inject
    LegacyRequests requests;

    @Inject
    ListChanges changes;

    @Inject
    Permissions permissions;

    private final SseConnections connections = new SseConnections();

    /**
     * Opens a stream. Its first event names the address for messages.
     *
     * @param messages the path of that address
     */
    void open(Exchange exchange, String messages) {
        if (!exchange.accepted().events()) {
            refuse(exchange, 406, "GET opens a stream: accept text/event-stream");
            return;
        }
        var connection = connections.open(Principal.of(exchange.caller()), streams.create());
        var endpoint = "event: endpoint\ndata: %s?session_id=%s\n\n".formatted(messages, connection.id());
        var isServed = streams.serve(
                exchange,
                Optional.empty(),
                connection.stream(),
                introduced(endpoint, connection.stream()),
                () -> close(connection));
        if (!isServed) {
            close(connection);
        }
    }

    private static StreamingOutput introduced(String endpoint, StreamingOutput stream) {
        return out -> {
            // Liberty ignores the first flush of a response
            out.flush();
            out.write(endpoint.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            stream.write(out);
        };
    }

    private void close(SseConnection connection) {
        connections.forget(connection);
        connection.close().ifPresent(session -> {
            changes.forget(session);
            sessions.close(session);
        });
    }

    /** The stream of that id, if it is the caller's. */
    Optional<SseConnection> find(Exchange exchange, String id) {
        return connections.find(id, Principal.of(exchange.caller()));
    }

    /** Takes what a client has posted; whatever there is to answer comes on its stream. */
    void take(Exchange exchange, SseConnection connection, Inbound inbound) {
        switch (inbound) {
            case Inbound.Refused refused -> exchange.refuse(refused.httpStatus(), refused.id(), refused.error());
            case Inbound.Stateless request ->
                refuse(exchange, 400, "Revision 2026-07-28 has no HTTP with SSE: use /mcp");
            case Inbound.StatelessNotification notification ->
                refuse(exchange, 400, "Revision 2026-07-28 has no HTTP with SSE: use /mcp");
            case Inbound.Handshake handshake -> greet(exchange, connection, handshake);
            case Inbound.WithinSession message -> take(exchange, connection, List.of(message));
            case Inbound.Batch batch -> take(exchange, connection, batch);
        }
    }

    private void greet(Exchange exchange, SseConnection connection, Inbound.Handshake handshake) {
        var id = handshake.request().id();
        switch (Greeting.read(handshake.params(), ServedVersions::negotiateOverEvents)) {
            case Greeting.Faulty(var error) -> {
                decline(connection, id, error);
                exchange.reply(HttpReply.accepted());
            }
            case Greeting.Understood(var terms) -> greet(exchange, connection, id, terms);
        }
    }

    private void greet(Exchange exchange, SseConnection connection, RawJson id, SessionTerms terms) {
        var opened = sessions.open(exchange.caller(), terms);
        if (opened.isEmpty()) {
            exchange.refuse(
                    429,
                    Optional.of(id),
                    JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many open sessions: end one and try again"));
            return;
        }
        var session = opened.get();
        if (!connection.enter(session)) {
            sessions.close(session);
            refuse(exchange, 400, "This stream has a session already, or has ended");
            return;
        }
        session.streams().opened(connection.stream());
        changes.watch(session);
        var result = List.of(ServerIdentity.initializeResult(terms.version(), permissions.entered(exchange.caller())));
        connection.stream().put(McpJson.resultBody(id, result));
        exchange.reply(HttpReply.accepted());
    }

    private void take(Exchange exchange, SseConnection connection, Inbound.Batch batch) {
        var isKnown = connection
                .session()
                .filter(session -> session.version() == ProtocolVersion.V2025_03_26)
                .isPresent();
        if (isKnown) {
            take(exchange, connection, batch.messages());
        } else {
            refuse(exchange, 400, "Only revision 2025-03-26 has batches: send each message in a POST of its own");
        }
    }

    private void take(Exchange exchange, SseConnection connection, List<Inbound.WithinSession> messages) {
        var session = connection.session().flatMap(known -> sessions.use(known.id(), exchange.caller()));
        if (session.isEmpty()) {
            refuse(exchange, 400, "The first message on a stream is 'initialize'");
        } else if (!connection.stream().hasRoom() && messages.stream().anyMatch(Inbound.InSession.class::isInstance)) {
            exchange.refuse(
                    429,
                    Optional.empty(),
                    JsonRpcError.of(JsonRpcError.TOO_MANY, "Too much waits on the stream of this session: read it"));
        } else {
            messages.forEach(message -> take(exchange, connection, session.get(), message));
            exchange.reply(HttpReply.accepted());
        }
    }

    private void take(
            Exchange exchange, SseConnection connection, LegacySession session, Inbound.WithinSession message) {
        switch (message) {
            case Inbound.InSession request ->
                requests.serve(exchange, session, request, new SharedStreamChannel(connection.stream()));
            case Inbound.Told told -> requests.hear(session, told);
            case Inbound.Reply reply -> session.questions().answered(reply.id(), reply.answer());
        }
    }

    private static void decline(SseConnection connection, RawJson id, JsonRpcError error) {
        var failure = JsonBody.of(McpJson.failure(Optional.of(id), error));
        new SharedStreamChannel(connection.stream()).answer(new Answer(200, failure));
    }

    private static void refuse(Exchange exchange, int status, String message) {
        exchange.refuse(status, Optional.empty(), JsonRpcError.of(JsonRpcError.INVALID_REQUEST, message));
    }
}
