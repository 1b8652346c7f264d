package io.magictunnel.mcp;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.listing.ListCursor;
import io.magictunnel.mcp.listing.ToolsView;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.protocol.CallToolResult;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What each method does, for both generations of the protocol. It knows neither HTTP nor sessions.
 *
 * <p>What one {@code tools/call} allocates here, besides what the tool itself needs: the parser's slices of the request (one
 * object for each member of the envelope, of {@code params} and of {@code _meta}), the arguments' bytes, the head of the reply
 * and a list of three slices around the result. The result's bytes are not copied.
 */
@ApplicationScoped
public class MethodDispatcher {

    private static final RawJson COMPLETE = RawJson.of("\"resultType\":\"complete\"");
    private static final RawJson TOOLS = RawJson.of("{\"tools\":[");
    private static final RawJson END_OF_TOOLS = RawJson.of("]");
    private static final RawJson END = RawJson.of("}");

    @Inject
    ToolExecutor executor;

    @Inject
    ToolsViews views;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final ListCursor cursors = new ListCursor();
    private RawJson discovered;
    private RawJson listTail;

    @PostConstruct
    void prepare() {
        discovered = ServerIdentity.discoverResult(config.listTtl);
        listTail = RawJson.of(",\"resultType\":\"complete\",\"ttlMs\":%d,\"cacheScope\":\"private\"}"
                .formatted(config.listTtl.toMillis()));
    }

    /** Answers a method that the revision has. A tool is run, and waited for, on the calling thread. */
    Outcome dispatch(McpMethod method, Map<String, RawJson> params, CallContext context) {
        return switch (method) {
            case PING -> new Outcome.Done(List.of(RawJson.EMPTY_OBJECT));
            case DISCOVER -> new Outcome.Done(List.of(discovered));
            case TOOLS_LIST -> listTools(params, context);
            case TOOLS_CALL -> callTool(params, context);
            case INITIALIZE, LISTEN -> throw new IllegalArgumentException(method + " is the transport's affair");
        };
    }

    private Outcome listTools(Map<String, RawJson> params, CallContext context) {
        var owner = Principal.of(context.caller()).toString();
        var cursor = Optional.ofNullable(params.get("cursor"));
        var after = cursor.flatMap(McpJson::text).flatMap(text -> cursors.read(text, owner));
        if (cursor.isPresent() && after.isEmpty()) {
            return invalid("Unknown cursor: fetch the list again from its beginning");
        }
        var page = views.of(context.caller()).page(after, config.pageSize);
        return new Outcome.Done(List.of(
                TOOLS, page.tools(), END_OF_TOOLS, nextCursor(page, owner), isStateless(context) ? listTail : END));
    }

    private RawJson nextCursor(ToolsView.Page page, String owner) {
        return page.last()
                .map(name -> RawJson.of(",\"nextCursor\":\"%s\"".formatted(cursors.after(name, owner))))
                .orElse(RawJson.EMPTY);
    }

    private Outcome callTool(Map<String, RawJson> params, CallContext context) {
        var name = Optional.ofNullable(params.get("name")).flatMap(McpJson::text);
        if (name.isEmpty()) {
            return invalid("'params.name' must be a string");
        }
        var arguments = params.getOrDefault("arguments", RawJson.EMPTY_OBJECT);
        if (!arguments.isObject()) {
            return invalid("'params.arguments' must be an object");
        }
        var call = new ToolCall(
                name.get(),
                arguments.bytes(),
                ToolCall.Channel.MCP,
                context.requestId(),
                context.requester(),
                context.cancellation(),
                context.resumption());
        return switch (executor.execute(context.caller(), call)) {
            case ToolOutcome.Answered answered -> done(RawJson.of(answered.result()), context);
            case ToolOutcome.Failed failed -> done(CallToolResult.failed(failed.details()), context);
            case ToolOutcome.Declined declined -> new Outcome.Fault(declined.error());
            case ToolOutcome.InputRequired input -> inputRequired(input);
            case ToolOutcome.Refused refused -> invalid("Unknown tool: " + Excerpt.of(name.get()));
        };
    }

    private static Outcome inputRequired(ToolOutcome.InputRequired input) {
        var result = new RawObject().put("resultType", "input_required").put("inputRequests", input.inputRequests());
        input.state().ifPresent(state -> result.put("requestState", state));
        return new Outcome.Done(List.of(result.toRaw()));
    }

    private static Outcome done(RawJson result, CallContext context) {
        return new Outcome.Done(
                isStateless(context) ? McpJson.withMember(result, "resultType", COMPLETE) : List.of(result));
    }

    private static boolean isStateless(CallContext context) {
        return context.version().isStateless();
    }

    private static Outcome invalid(String message) {
        return new Outcome.Fault(JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }
}
