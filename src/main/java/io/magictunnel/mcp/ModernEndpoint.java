package io.magictunnel.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.inbound.ParamHeaders;
import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.mcp.listing.ListViews;
import io.magictunnel.mcp.listing.ToolsSubscription;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Revision 2026-07-28: every request stands alone, and a client that closes its stream has taken its request back. */
@ApplicationScoped
public class ModernEndpoint {

    private static final ProtocolVersion VERSION = ProtocolVersion.V2026_07_28;

    @Inject
    MethodDispatcher dispatcher;

    @Inject
    ModernCalls calls;

    @Inject
    EventStreams streams;

    @Inject
    ListChanges changes;

    @Inject
    ListViews views;

    @Inject
    CallerCatalogue catalogue;

    private final Cache<ToolDefinition, ParamHeaders> paramHeaders =
            Caffeine.newBuilder().weakKeys().build();

    void serve(Exchange exchange, Inbound.Stateless inbound) {
        var request = inbound.request();
        var method = McpMethod.find(request.method(), VERSION);
        if (method.isEmpty()) {
            exchange.refuse(404, Optional.of(request.id()), JsonRpcError.methodNotFound(request.method()));
            return;
        }
        switch (method.get()) {
            case TOOLS_CALL, PROMPTS_GET, RESOURCES_READ, COMPLETE -> call(exchange, inbound, method.get());
            case LISTEN -> listen(exchange, inbound);
            case INITIALIZE, PING, DISCOVER, SET_LEVEL, TOOLS_LIST, PROMPTS_LIST, RESOURCES_LIST, TEMPLATES_LIST -> {
                var context = CallContext.brief(exchange.caller(), VERSION, exchange.requestId());
                exchange.json(dispatcher
                        .dispatch(method.get(), inbound.params(), context)
                        .answer(request.id()));
            }
        }
    }

    private void call(Exchange exchange, Inbound.Stateless inbound, McpMethod method) {
        var id = inbound.request().id();
        var fault = method == McpMethod.TOOLS_CALL
                ? paramHeaderFault(exchange, inbound.params())
                : Optional.<JsonRpcError>empty();
        if (fault.isPresent()) {
            exchange.refuse(400, Optional.of(id), fault.get());
            return;
        }
        calls.serve(exchange, inbound, method);
    }

    /** Of a tool that the caller knows. About another one nothing is said here: the call says that it is unknown. */
    private Optional<JsonRpcError> paramHeaderFault(Exchange exchange, Map<String, RawJson> params) {
        var arguments = params.getOrDefault("arguments", RawJson.EMPTY_OBJECT);
        return McpJson.text(params.get("name"))
                .filter(name -> arguments.isObject())
                .flatMap(name -> catalogue.find(exchange.caller(), name))
                .map(tool -> paramHeaders.get(tool, any -> ParamHeaders.of(any.inputSchema())))
                .flatMap(expected -> expected.fault(arguments, exchange.header()));
    }

    private void listen(Exchange exchange, Inbound.Stateless inbound) {
        var id = inbound.request().id();
        var wanted = Optional.ofNullable(inbound.params().get("notifications"));
        if (wanted.isEmpty() || !wanted.get().isObject()) {
            refuse(exchange, 200, id, "'params.notifications' must be an object");
        } else if (!exchange.accepted().events()) {
            refuse(
                    exchange,
                    406,
                    id,
                    "subscriptions/listen is answered by text/event-stream, which the client must accept");
        } else {
            subscribe(exchange, id, wantsToolChanges(wanted.get()));
        }
    }

    private void subscribe(Exchange exchange, RawJson id, boolean wanted) {
        var stream = streams.create();
        var caller = exchange.caller();
        var subscription = new ToolsSubscription(
                id, caller, stream, views.of(caller, ListKind.TOOLS).digest());
        subscription.acknowledge(wanted);
        var served = streams.serve(exchange, Optional.of(id), stream, 0, () -> changes.forget(subscription));
        if (served && wanted) {
            changes.watch(subscription);
        }
    }

    private static boolean wantsToolChanges(RawJson notifications) {
        return JsonRpcReader.member(notifications, "toolsListChanged")
                .filter(value -> value.toString().equals("true"))
                .isPresent();
    }

    private static void refuse(Exchange exchange, int status, RawJson id, String message) {
        exchange.refuse(status, Optional.of(id), JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }
}
