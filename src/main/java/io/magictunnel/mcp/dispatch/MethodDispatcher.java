package io.magictunnel.mcp.dispatch;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.mcp.inbound.McpMethod;
import io.magictunnel.mcp.listing.ListAnswers;
import io.magictunnel.mcp.listing.ListKind;
import io.magictunnel.permission.Permissions;
import io.magictunnel.protocol.CallToolResult;
import io.magictunnel.protocol.Excerpt;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
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

    @Inject
    ToolExecutor executor;

    @Inject
    ContextMethods contextMethods;

    @Inject
    ListAnswers lists;

    @Inject
    Permissions permissions;

    @Inject
    @ConfigProperties
    McpConfig config;

    /** Answers a method that the revision has. A tool is run, and waited for, on the calling thread. */
    public Outcome dispatch(McpMethod method, Map<String, RawJson> params, CallContext context) {
        return switch (method) {
            case PING -> new Outcome.Done(List.of(RawJson.EMPTY_OBJECT));
            case DISCOVER -> discover(context);
            case TOOLS_LIST -> list(ListKind.TOOLS, params, context);
            case TOOLS_CALL -> callTool(params, context);
            case PROMPTS_LIST -> list(ListKind.PROMPTS, params, context);
            case PROMPTS_GET -> contextMethods.getPrompt(params, context);
            case RESOURCES_LIST -> list(ListKind.RESOURCES, params, context);
            case TEMPLATES_LIST -> list(ListKind.TEMPLATES, params, context);
            case RESOURCES_READ -> contextMethods.read(params, context);
            case COMPLETE -> contextMethods.complete(params, context);
            case INITIALIZE, LISTEN, SET_LEVEL, SUBSCRIBE, UNSUBSCRIBE ->
                throw new IllegalArgumentException(method + " is the transport's affair");
        };
    }

    private Outcome discover(CallContext context) {
        return new Outcome.Done(
                List.of(ServerIdentity.discoverResult(config.listTtl(), permissions.entered(context.caller()))));
    }

    private Outcome list(ListKind kind, Map<String, RawJson> params, CallContext context) {
        return lists.page(
                        context.caller(),
                        kind,
                        Optional.ofNullable(params.get("cursor")),
                        context.version().isStateless(),
                        context.wording())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> Outcome.invalidParams("Unknown cursor: fetch the list again from its beginning"));
    }

    private Outcome callTool(Map<String, RawJson> params, CallContext context) {
        var name = Optional.ofNullable(params.get("name")).flatMap(McpJson::text);
        if (name.isEmpty()) {
            return Outcome.invalidParams("'params.name' must be a string");
        }
        var arguments = params.getOrDefault("arguments", RawJson.EMPTY_OBJECT);
        if (!arguments.isObject()) {
            return Outcome.invalidParams("'params.arguments' must be an object");
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
            case ToolOutcome.Answered answered -> Outcome.complete(RawJson.of(answered.result()), context.version());
            case ToolOutcome.Failed failed ->
                Outcome.complete(CallToolResult.failed(failed.details()), context.version());
            case ToolOutcome.Declined declined -> Outcome.declined(declined.error(), context.version());
            case ToolOutcome.InputRequired(var requests, var state) -> new Outcome.InputRequired(requests, state);
            case ToolOutcome.Refused refused -> Outcome.invalidParams("Unknown tool: " + Excerpt.of(name.get()));
        };
    }
}
