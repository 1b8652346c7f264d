package io.magictunnel.upstream;

import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolInvoker;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.context.ExposedUris;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.conduct.ResultRule;
import io.magictunnel.upstream.input.NamedServer;
import io.magictunnel.upstream.keeping.Absence;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.sharing.OwnConnections;
import io.magictunnel.upstream.sharing.SessionPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Calls tools of other MCP servers, federated ones and those that a capability file routes there. */
@ApplicationScoped
public class UpstreamInvoker implements ToolInvoker {

    private static final RawJson TRUE = RawJson.of("true");
    private static final Set<Integer> BETWEEN_US = Set.of(
            JsonRpcError.PARSE_ERROR,
            JsonRpcError.INVALID_REQUEST,
            JsonRpcError.METHOD_NOT_FOUND,
            JsonRpcError.HEADER_MISMATCH,
            JsonRpcError.UNSUPPORTED_VERSION);

    @Inject
    KeptServers servers;

    @Inject
    OwnConnections connections;

    @Inject
    ExposedUris uris;

    @Inject
    Clock clock;

    @Override
    public boolean invokes(Routing routing) {
        return routing instanceof Routing.ExternalMcp;
    }

    @Override
    public Optional<String> obstacle(ToolDefinition tool) {
        return tool.routing() instanceof Routing.ExternalMcp route
                ? servers.find(route.server())
                        .filter(keeper -> !keeper.status().isReady())
                        .map(this::absence)
                : Optional.empty();
    }

    @Override
    public ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException {
        if (!(tool.routing() instanceof Routing.ExternalMcp route)) {
            throw new IllegalArgumentException("No tool of another server: " + tool.name());
        }
        var keeper = servers.find(route.server());
        if (keeper.isEmpty()) {
            return failed(ToolFailure.NOT_RUNNABLE, "There is no upstream server '%s'".formatted(route.server()));
        }
        try {
            var lease = connections.lease(keeper.get(), invocation.caller(), invocation.requester());
            return lease.isEmpty()
                    ? absent(keeper.get())
                    : withExposedUris(route, timed(keeper.get(), lease.get(), tool, invocation));
        } catch (UpstreamException failure) {
            noteTrouble(keeper.get(), failure);
            return failed(
                    failureOf(failure.reason()), "Server '%s' %s".formatted(route.server(), failure.getMessage()));
        }
    }

    private ToolOutcome withExposedUris(Routing.ExternalMcp route, ToolOutcome outcome) {
        return outcome instanceof ToolOutcome.Answered(var result, var isError)
                ? new ToolOutcome.Answered(
                        uris.inToolResult(new ToolSource.UpstreamServer(route.server()), RawJson.of(result))
                                .bytes(),
                        isError)
                : outcome;
    }

    private static ToolOutcome timed(
            ServerKeeper keeper, SessionPool.Lease lease, ToolDefinition tool, Invocation invocation)
            throws UpstreamException, InterruptedException {
        var started = System.nanoTime();
        var outcome =
                call(lease, (Routing.ExternalMcp) tool.routing(), invocation, new ResultRule(tool, keeper.conduct()));
        keeper.pulse().called(Duration.ofNanos(System.nanoTime() - started));
        return outcome;
    }

    /** A caller who changed their mind is no fault of the server's. */
    private static void noteTrouble(ServerKeeper keeper, UpstreamException failure) {
        if (failure.reason() != UpstreamException.Reason.CANCELLED) {
            keeper.pulse().troubled(failure.getMessage());
        }
    }

    private static ToolOutcome call(
            SessionPool.Lease lease, Routing.ExternalMcp route, Invocation invocation, ResultRule rule)
            throws UpstreamException, InterruptedException {
        var asking = new NamedServer(route.server(), invocation.requester());
        var patience = new Patience(route.timeout(), asking, invocation.cancellation(), invocation.resumption());
        try (lease) {
            return switch (lease.session()
                    .callTool(route.tool(), invocation.argumentBytes(), invocation.arguments(), patience)) {
                case UpstreamAnswer.Given(var result) -> outcomeOf(route, result, rule);
                case UpstreamAnswer.Declined(var error) -> declined(route, asking.named(error));
                case UpstreamAnswer.InputWanted(var requests, var state) ->
                    new ToolOutcome.InputRequired(asking.named(requests), state);
            };
        }
    }

    static ToolOutcome outcomeOf(Routing.ExternalMcp route, RawJson result, ResultRule rule) {
        if (!result.isObject()) {
            rule.isNoObject();
            return failed(
                    ToolFailure.TOOL_ERROR,
                    "Server '%s' answered with something that is no tool result".formatted(route.server()));
        }
        var members = JsonRpcReader.members(result);
        var isError = TRUE.equals(members.get("isError"));
        rule.check(members.keySet(), isError);
        return new ToolOutcome.Answered(result.bytes(), isError);
    }

    /** What is only about how we talk to the server is not the caller's affair; all else is passed on. */
    static ToolOutcome declined(Routing.ExternalMcp route, JsonRpcError error) {
        return BETWEEN_US.contains(error.code())
                ? failed(
                        ToolFailure.TOOL_ERROR,
                        "Server '%s' declined the call: %s (%d)"
                                .formatted(route.server(), ForeignText.oneLine(error.message()), error.code()))
                : new ToolOutcome.Declined(error);
    }

    private ToolOutcome absent(ServerKeeper keeper) {
        return failed(ToolFailure.UNREACHABLE, absence(keeper));
    }

    private String absence(ServerKeeper keeper) {
        return Absence.inWords(keeper.status(), clock.instant());
    }

    static ToolFailure failureOf(UpstreamException.Reason reason) {
        return switch (reason) {
            case NOT_STARTED, UNREACHABLE, UNAUTHORIZED, BROKEN, BUSY, SESSION_LOST -> ToolFailure.UNREACHABLE;
            case TIMEOUT -> ToolFailure.TIMEOUT;
            case CANCELLED -> ToolFailure.CANCELLED;
            case TOO_LARGE -> ToolFailure.RESULT_TOO_LARGE;
            case PROTOCOL -> ToolFailure.TOOL_ERROR;
        };
    }

    private static ToolOutcome failed(ToolFailure failure, String details) {
        return new ToolOutcome.Failed(failure, details);
    }
}
