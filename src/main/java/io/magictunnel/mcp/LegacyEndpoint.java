package io.magictunnel.mcp;

import io.magictunnel.mcp.dispatch.ServerIdentity;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.InboundHeaders;
import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.mcp.listing.ListChanges;
import io.magictunnel.mcp.session.Greeting;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.SessionTerms;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.HttpReply;
import io.magictunnel.mcp.stream.Numbering;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Revisions 2025-03-26 to 2025-11-25: a handshake opens a session, and a client that goes away has not taken anything back. */
@ApplicationScoped
public class LegacyEndpoint {

    @Inject
    LegacyRequests requests;

    @Inject
    McpSessions sessions;

    @Inject
    Permissions permissions;

    @Inject
    EventStreams streams;

    @Inject
    ListChanges changes;

    void open(Exchange exchange, Inbound.Handshake handshake) {
        var id = handshake.request().id();
        switch (Greeting.read(handshake.params(), ServedVersions::negotiate)) {
            case Greeting.Understood(var terms) -> open(exchange, id, terms);
            case Greeting.Faulty(var error) -> exchange.refuse(200, Optional.of(id), error);
        }
    }

    private void open(Exchange exchange, RawJson id, SessionTerms terms) {
        var opened = sessions.open(exchange.caller(), terms);
        if (opened.isEmpty()) {
            refuse(exchange, 429, id, JsonRpcError.TOO_MANY, "Too many open sessions: end one and try again");
            return;
        }
        var result = List.of(ServerIdentity.initializeResult(terms.version(), permissions.entered(exchange.caller())));
        exchange.reply(Response.fromResponse(HttpReply.json(200, McpJson.resultBody(id, result)))
                .header(InboundHeaders.SESSION_ID, opened.get().id())
                .build());
    }

    void serve(Exchange exchange, Inbound.InSession inbound) {
        withSession(
                exchange, Optional.of(inbound.request().id()), session -> requests.serve(exchange, session, inbound));
    }

    /** Several messages at once, where the session's revision has that. */
    void serve(Exchange exchange, Inbound.Batch batch) {
        withSession(exchange, Optional.empty(), session -> {
            if (session.version() != ProtocolVersion.V2025_03_26) {
                refuse(
                        exchange,
                        400,
                        Optional.empty(),
                        JsonRpcError.INVALID_REQUEST,
                        "Revision %s has no batches: send each message in a POST of its own"
                                .formatted(session.version().date()));
                return;
            }
            var asked = new ArrayList<Inbound.InSession>();
            for (var message : batch.messages()) {
                switch (message) {
                    case Inbound.InSession request -> asked.add(request);
                    case Inbound.Told told -> requests.hear(session, told);
                    case Inbound.Reply reply -> session.questions().answered(reply.id(), reply.answer());
                }
            }
            if (asked.isEmpty()) {
                exchange.reply(HttpReply.accepted());
            } else {
                requests.serve(exchange, session, asked);
            }
        });
    }

    void hear(Exchange exchange, Inbound.Told told) {
        withSession(exchange, Optional.empty(), session -> {
            requests.hear(session, told);
            exchange.reply(HttpReply.accepted());
        });
    }

    /** Takes the client's answer to what a running call of its session has asked. */
    void answered(Exchange exchange, Inbound.Reply reply) {
        withSession(exchange, Optional.empty(), session -> {
            session.questions().answered(reply.id(), reply.answer());
            exchange.reply(HttpReply.accepted());
        });
    }

    void listen(Exchange exchange) {
        if (!exchange.accepted().events()) {
            refuse(
                    exchange,
                    406,
                    Optional.empty(),
                    JsonRpcError.INVALID_REQUEST,
                    "GET opens a stream: accept text/event-stream");
            return;
        }
        var lastEvent = Optional.ofNullable(exchange.header().apply("Last-Event-ID"));
        withSession(
                exchange,
                Optional.empty(),
                session -> lastEvent.ifPresentOrElse(
                        eventId -> resume(exchange, session, eventId),
                        () -> listen(exchange, session, streams.toListen(session), 0)));
    }

    private void listen(Exchange exchange, LegacySession session, SseStream stream, long seen) {
        if (streams.serve(exchange, Optional.empty(), stream, seen, () -> closed(session, stream))) {
            session.streams().keep(stream);
            session.streams().opened(stream);
            changes.watch(session);
        } else {
            session.streams().forget(stream);
        }
    }

    /** Goes on with a stream of this session. What was missed on one for listening is told anew where nothing of it is kept. */
    private void resume(Exchange exchange, LegacySession session, String eventId) {
        var seen = Numbering.Position.read(eventId);
        var kept = seen.flatMap(position -> streams.find(session, position));
        if (seen.isPresent() && EventStreams.isForListening(seen.get())) {
            listen(
                    exchange,
                    session,
                    kept.orElseGet(() -> streams.toListen(session)),
                    kept.isPresent() ? seen.get().number() : 0);
        } else if (kept.isPresent()) {
            streams.serve(exchange, Optional.empty(), kept.get(), seen.get().number(), () -> {});
        } else {
            refuse(
                    exchange,
                    400,
                    Optional.empty(),
                    JsonRpcError.INVALID_REQUEST,
                    "Nothing is kept of the stream of event '%s'".formatted(Excerpt.of(eventId)));
        }
    }

    private void closed(LegacySession session, SseStream stream) {
        if (stream.isRead()) {
            return;
        }
        session.streams().closed(stream);
        streams.retire(session, stream);
        if (!session.streams().isListening()) {
            changes.forget(session);
        }
    }

    void end(Exchange exchange) {
        withSession(exchange, Optional.empty(), session -> {
            sessions.close(session);
            exchange.reply(Response.noContent().build());
        });
    }

    private void withSession(Exchange exchange, Optional<RawJson> id, Consumer<LegacySession> work) {
        var version = exchange.headers().protocolVersion();
        var sessionId = exchange.headers().sessionId();
        if (version.isPresent() && !ServedVersions.haveSessions(version.get())) {
            refuse(exchange, 400, id, JsonRpcError.INVALID_REQUEST, unsupported(version.get()));
        } else if (sessionId.isEmpty()) {
            refuse(exchange, 400, id, JsonRpcError.INVALID_REQUEST, "The header Mcp-Session-Id is missing");
        } else {
            sessions.use(sessionId.get(), exchange.caller())
                    .ifPresentOrElse(
                            work, () -> refuse(exchange, 404, id, JsonRpcError.SESSION_NOT_FOUND, "Session not found"));
        }
    }

    private static String unsupported(String version) {
        return "Unsupported MCP-Protocol-Version '%s'; served here: %s"
                .formatted(Excerpt.of(version), String.join(", ", ServedVersions.dates()));
    }

    private static void refuse(Exchange exchange, int status, RawJson id, int code, String message) {
        refuse(exchange, status, Optional.of(id), code, message);
    }

    private static void refuse(Exchange exchange, int status, Optional<RawJson> id, int code, String message) {
        exchange.refuse(status, id, JsonRpcError.of(code, message));
    }
}
