package io.magictunnel.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.mcp.dispatch.CallContext;
import io.magictunnel.mcp.dispatch.MethodDispatcher;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.inbound.ParamHeaders;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.protocol.JsonRpcError;
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
    SubscriptionMethods subscriptions;

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
            case LISTEN -> subscriptions.listen(exchange, inbound);
            case INITIALIZE,
                    PING,
                    DISCOVER,
                    SET_LEVEL,
                    SUBSCRIBE,
                    UNSUBSCRIBE,
                    TOOLS_LIST,
                    PROMPTS_LIST,
                    RESOURCES_LIST,
                    TEMPLATES_LIST -> {
                var context = CallContext.brief(exchange.caller(), VERSION, exchange.requestId(), exchange.wording());
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
}
