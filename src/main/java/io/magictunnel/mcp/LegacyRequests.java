package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.dispatch.CallContext;
import io.magictunnel.mcp.dispatch.MethodDispatcher;
import io.magictunnel.mcp.dispatch.Outcome;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.input.SessionRequester;
import io.magictunnel.mcp.listing.ChangedList;
import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.mcp.listing.ListViews;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.ProgressNotifier;
import io.magictunnel.mcp.stream.ResponseChannel;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.logging.LogLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Answers the requests of a session, one at a time or several in a batch. */
@ApplicationScoped
public class LegacyRequests {

    @Inject
    MethodDispatcher dispatcher;

    @Inject
    CallRunner calls;

    @Inject
    ListViews views;

    @Inject
    SubscriptionMethods subscriptions;

    @Inject
    @ConfigProperties
    McpConfig config;

    void serve(Exchange exchange, LegacySession session, Inbound.InSession inbound) {
        serve(exchange, session, inbound, calls.channel(exchange, session));
    }

    /** All of them at once; their answers share the way back. */
    void serve(Exchange exchange, LegacySession session, List<Inbound.InSession> batch) {
        var channel = calls.batchChannel(exchange, session, batch.size());
        batch.forEach(inbound -> serve(exchange, session, inbound, channel));
    }

    /** What the client says without wanting an answer. */
    public void hear(LegacySession session, Inbound.Told told) {
        switch (told.notification().method()) {
            case "notifications/initialized" -> session.becomeReady();
            case "notifications/cancelled" ->
                Optional.ofNullable(told.params().get("requestId")).ifPresent(session::cancel);
            default -> {
                // the client's roots are asked for anew each time, so their changes need no note
            }
        }
    }

    /** One request whose way back is known. */
    public void serve(Exchange exchange, LegacySession session, Inbound.InSession inbound, ResponseChannel channel) {
        var request = inbound.request();
        var client = new Addressee(request.id(), channel);
        var method = McpMethod.find(request.method(), session.version());
        if (method.isEmpty()) {
            refuse(client, 200, JsonRpcError.methodNotFound(request.method()));
            return;
        }
        switch (method.get()) {
            case TOOLS_CALL, PROMPTS_GET, RESOURCES_READ, COMPLETE ->
                call(exchange, session, inbound, client, method.get());
            case SET_LEVEL -> channel.answer(setLevel(session, inbound).answer(request.id()));
            case SUBSCRIBE ->
                channel.answer(
                        subscriptions.subscribe(inbound.params(), session).answer(request.id()));
            case UNSUBSCRIBE ->
                channel.answer(
                        subscriptions.unsubscribe(inbound.params(), session).answer(request.id()));
            case TOOLS_LIST -> list(exchange, session, inbound, client, ListKind.TOOLS);
            case PROMPTS_LIST -> list(exchange, session, inbound, client, ListKind.PROMPTS);
            case RESOURCES_LIST -> list(exchange, session, inbound, client, ListKind.RESOURCES);
            case TEMPLATES_LIST -> list(exchange, session, inbound, client, ListKind.TEMPLATES);
            case INITIALIZE, PING, DISCOVER, LISTEN -> answer(exchange, session, inbound, client, method.get());
        }
    }

    private static Outcome setLevel(LegacySession session, Inbound.InSession inbound) {
        var level = Optional.ofNullable(inbound.params().get("level"))
                .flatMap(McpJson::text)
                .flatMap(LogLevel::find);
        level.ifPresent(session::hearsFrom);
        return level.isPresent()
                ? new Outcome.Done(List.of(RawJson.EMPTY_OBJECT))
                : Outcome.invalidParams("'params.level' must be one of " + LogLevel.allowed());
    }

    private void call(
            Exchange exchange, LegacySession session, Inbound.InSession inbound, Addressee client, McpMethod method) {
        var cancellation = new Cancellation();
        if (!session.started(client.id(), cancellation)) {
            refuse(
                    client,
                    400,
                    JsonRpcError.of(JsonRpcError.INVALID_REQUEST, "A call with this 'id' is running already"));
            return;
        }
        var requester = new SessionRequester(
                session,
                client.channel(),
                ProgressNotifier.of(inbound.meta(), client.channel()),
                cancellation,
                config.inputTimeout);
        var context = new CallContext(
                exchange.caller(), session.version(), exchange.requestId(), requester, cancellation, Optional.empty());
        var addressee = Optional.of(client);
        var started = calls.start(exchange, () -> addressee, cancellation, seat -> {
            try {
                return dispatcher.dispatch(method, inbound.params(), context);
            } finally {
                session.ended(client.id());
            }
        });
        if (!started) {
            session.ended(client.id());
        }
    }

    private void list(
            Exchange exchange, LegacySession session, Inbound.InSession inbound, Addressee client, ListKind kind) {
        var list = ChangedList.of(kind);
        session.knowsList(list, views.digest(exchange.caller(), list));
        var method =
                McpMethod.find(inbound.request().method(), session.version()).orElseThrow();
        answer(exchange, session, inbound, client, method);
    }

    private void answer(
            Exchange exchange, LegacySession session, Inbound.InSession inbound, Addressee client, McpMethod method) {
        var context = CallContext.brief(exchange.caller(), session.version(), exchange.requestId(), exchange.wording());
        client.channel()
                .answer(dispatcher.dispatch(method, inbound.params(), context).answer(client.id()));
    }

    private static void refuse(Addressee client, int status, JsonRpcError error) {
        client.channel().answer(new Answer(status, JsonBody.of(McpJson.failure(Optional.of(client.id()), error))));
    }
}
