package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.InboundHeaders;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.inbound.ServedVersions;
import io.magictunnel.mcp.input.SessionRequester;
import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.mcp.listing.ListViews;
import io.magictunnel.mcp.session.ClientInfo;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.SessionTerms;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.HttpReply;
import io.magictunnel.mcp.stream.ProgressNotifier;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.ClientCapabilities;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.LogLevel;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Revisions 2025-03-26 to 2025-11-25: a handshake opens a session, and a client that goes away has not taken anything back. */
@ApplicationScoped
public class LegacyEndpoint {

    @Inject
    MethodDispatcher dispatcher;

    @Inject
    McpSessions sessions;

    @Inject
    Permissions permissions;

    @Inject
    CallRunner calls;

    @Inject
    EventStreams streams;

    @Inject
    ListChanges changes;

    @Inject
    ListViews views;

    @Inject
    @ConfigProperties
    McpConfig config;

    void open(Exchange exchange, Inbound.Handshake handshake) {
        var id = handshake.request().id();
        var requested =
                Optional.ofNullable(handshake.params().get("protocolVersion")).flatMap(McpJson::text);
        var client = Optional.ofNullable(handshake.params().get("clientInfo")).filter(RawJson::isObject);
        if (requested.isEmpty()) {
            refuse(exchange, 200, id, JsonRpcError.INVALID_PARAMS, "'params.protocolVersion' must be a string");
        } else if (client.isEmpty()) {
            refuse(exchange, 200, id, JsonRpcError.INVALID_PARAMS, "'params.clientInfo' must be an object");
        } else {
            var capabilities = handshake.params().getOrDefault("capabilities", RawJson.EMPTY_OBJECT);
            open(
                    exchange,
                    id,
                    new SessionTerms(
                            ServedVersions.negotiate(requested.get()),
                            clientInfo(client.get()),
                            ClientCapabilities.read(capabilities)));
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
        var request = inbound.request();
        withSession(exchange, Optional.of(request.id()), session -> {
            var method = McpMethod.find(request.method(), session.version());
            if (method.isEmpty()) {
                exchange.refuse(200, Optional.of(request.id()), JsonRpcError.methodNotFound(request.method()));
                return;
            }
            switch (method.get()) {
                case TOOLS_CALL, PROMPTS_GET, RESOURCES_READ, COMPLETE ->
                    call(exchange, inbound, session, method.get());
                case SET_LEVEL -> setLevel(exchange, inbound, session);
                case TOOLS_LIST -> {
                    session.knowsList(
                            views.of(exchange.caller(), ListKind.TOOLS).digest());
                    answer(exchange, inbound, session, method.get());
                }
                case INITIALIZE, PING, DISCOVER, LISTEN, PROMPTS_LIST, RESOURCES_LIST, TEMPLATES_LIST ->
                    answer(exchange, inbound, session, method.get());
            }
        });
    }

    void hear(Exchange exchange, Inbound.Told told) {
        withSession(exchange, Optional.empty(), session -> {
            switch (told.notification().method()) {
                case "notifications/initialized" -> session.becomeReady();
                case "notifications/cancelled" ->
                    Optional.ofNullable(told.params().get("requestId")).ifPresent(session::cancel);
                default -> {}
            }
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

    private void setLevel(Exchange exchange, Inbound.InSession inbound, LegacySession session) {
        var id = inbound.request().id();
        var level = Optional.ofNullable(inbound.params().get("level"))
                .flatMap(McpJson::text)
                .flatMap(LogLevel::find);
        if (level.isEmpty()) {
            refuse(
                    exchange,
                    200,
                    id,
                    JsonRpcError.INVALID_PARAMS,
                    "'params.level' must be one of " + LogLevel.allowed());
        } else {
            session.hearsFrom(level.get());
            exchange.json(new Outcome.Done(List.of(RawJson.EMPTY_OBJECT)).answer(id));
        }
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
        withSession(exchange, Optional.empty(), session -> {
            var stream = streams.create();
            if (streams.serve(exchange, Optional.empty(), stream, () -> closed(session, stream))) {
                session.opened(stream);
                changes.watch(session);
            }
        });
    }

    private void closed(LegacySession session, SseStream stream) {
        session.closed(stream);
        if (!session.isListening()) {
            changes.forget(session);
        }
    }

    void end(Exchange exchange) {
        withSession(exchange, Optional.empty(), session -> {
            sessions.close(session);
            exchange.reply(Response.noContent().build());
        });
    }

    private void call(Exchange exchange, Inbound.InSession inbound, LegacySession session, McpMethod method) {
        var id = inbound.request().id();
        var cancellation = new Cancellation();
        if (!session.started(id, cancellation)) {
            refuse(exchange, 400, id, JsonRpcError.INVALID_REQUEST, "A call with this 'id' is running already");
            return;
        }
        var channel = calls.channel(exchange, () -> {});
        var requester = new SessionRequester(
                session,
                channel::tell,
                ProgressNotifier.of(inbound.meta(), channel::tell),
                cancellation,
                config.inputTimeout);
        var context = new CallContext(
                exchange.caller(), session.version(), exchange.requestId(), requester, cancellation, Optional.empty());
        var addressee = Optional.of(new Addressee(id, channel));
        var started = calls.start(exchange, () -> addressee, cancellation, () -> {
            try {
                return dispatcher.dispatch(method, inbound.params(), context);
            } finally {
                session.ended(id);
            }
        });
        if (!started) {
            session.ended(id);
        }
    }

    private void answer(Exchange exchange, Inbound.InSession inbound, LegacySession session, McpMethod method) {
        var context = CallContext.brief(exchange.caller(), session.version(), exchange.requestId());
        var id = inbound.request().id();
        exchange.json(dispatcher.dispatch(method, inbound.params(), context).answer(id));
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

    private static ClientInfo clientInfo(RawJson client) {
        var members = JsonRpcReader.members(client);
        return new ClientInfo(textOf(members.get("name")), textOf(members.get("version")));
    }

    private static String textOf(RawJson value) {
        return Optional.ofNullable(value).flatMap(McpJson::text).orElse("");
    }

    private static void refuse(Exchange exchange, int status, RawJson id, int code, String message) {
        refuse(exchange, status, Optional.of(id), code, message);
    }

    private static void refuse(Exchange exchange, int status, Optional<RawJson> id, int code, String message) {
        exchange.refuse(status, id, JsonRpcError.of(code, message));
    }
}
