package io.magictunnel.upstream;

import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.context.CompletionRef;
import io.magictunnel.execution.context.ContextCall;
import io.magictunnel.execution.context.ContextOutcome;
import io.magictunnel.execution.context.ContextProvider;
import io.magictunnel.execution.context.ContextWish;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.upstream.input.NamedServer;
import io.magictunnel.upstream.keeping.Absence;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.session.ContextCalls;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.sharing.OwnConnections;
import io.magictunnel.upstream.sharing.SessionPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Asks other MCP servers for their prompts and resources. */
@ApplicationScoped
public class UpstreamContext implements ContextProvider {

    private static final RawJson NO_COMPLETION = RawJson.of("{\"completion\":{\"values\":[]}}");

    @Inject
    KeptServers servers;

    @Inject
    OwnConnections connections;

    @Inject
    Clock clock;

    @Override
    public boolean provides(ToolSource source) {
        return source instanceof ToolSource.UpstreamServer;
    }

    @Override
    public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) throws InterruptedException {
        var keeper = servers.find(source.name());
        if (keeper.isEmpty()) {
            return new ContextOutcome.Unknown();
        }
        try {
            var lease = connections.lease(keeper.get(), call.caller(), call.requester());
            if (lease.isEmpty()) {
                return new ContextOutcome.Failed(
                        ToolFailure.UNREACHABLE, Absence.inWords(keeper.get().status(), clock.instant()));
            }
            var asking = new NamedServer(source.name(), call.requester());
            return outcomeOf(ask(lease.get(), wish, patience(keeper.get(), asking, call)), asking);
        } catch (UpstreamException failed) {
            return new ContextOutcome.Failed(
                    UpstreamInvoker.failureOf(failed.reason()),
                    "Server '%s' %s".formatted(source.name(), failed.getMessage()));
        }
    }

    private static UpstreamAnswer ask(SessionPool.Lease lease, ContextWish wish, Patience patience)
            throws UpstreamException, InterruptedException {
        try (lease) {
            var session = lease.session();
            if (wish instanceof ContextWish.Completion
                    && !session.identity().abilities().completions()) {
                return new UpstreamAnswer.Given(NO_COMPLETION);
            }
            return ask(session.context(), wish, patience);
        }
    }

    private static Patience patience(ServerKeeper keeper, Requester asking, ContextCall call) {
        return new Patience(keeper.server().timeout(), asking, call.cancellation(), call.resumption());
    }

    private static UpstreamAnswer ask(ContextCalls server, ContextWish wish, Patience patience)
            throws UpstreamException, InterruptedException {
        return switch (wish) {
            case ContextWish.Prompt(var name, var arguments) -> server.getPrompt(name, arguments, patience);
            case ContextWish.Resource(var uri) -> server.readResource(uri, patience);
            case ContextWish.Completion(var ref, var argument, var context) ->
                server.complete(inJson(ref), argument, context, patience);
        };
    }

    private static RawJson inJson(CompletionRef ref) {
        return switch (ref) {
            case CompletionRef.OfPrompt(var name) ->
                new RawObject().put("type", "ref/prompt").put("name", name).toRaw();
            case CompletionRef.OfResource(var uri) ->
                new RawObject().put("type", "ref/resource").put("uri", uri).toRaw();
        };
    }

    private static ContextOutcome outcomeOf(UpstreamAnswer answer, NamedServer asking) {
        return switch (answer) {
            case UpstreamAnswer.Given(var result) -> new ContextOutcome.Answered(result);
            case UpstreamAnswer.Declined(var error) -> new ContextOutcome.Declined(asking.named(error));
            case UpstreamAnswer.InputWanted(var requests, var state) ->
                new ContextOutcome.InputRequired(asking.named(requests), state);
        };
    }

    @Override
    public boolean watches(ToolSource source) {
        return servers.find(source.name())
                .flatMap(keeper -> keeper.status().identity())
                .filter(met -> met.abilities().subscriptions())
                .isPresent();
    }

    @Override
    public void watch(ToolSource source, String uri) {
        servers.watch(source.name(), uri);
    }

    @Override
    public void unwatch(ToolSource source, String uri) {
        servers.unwatch(source.name(), uri);
    }
}
