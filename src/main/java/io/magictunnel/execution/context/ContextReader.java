package io.magictunnel.execution.context;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.context.ContextGiven.Kind;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The only door to prompts and resources. What the caller may not know is as unknown as what does not exist. */
@ApplicationScoped
public class ContextReader {

    private static final System.Logger LOGGER = System.getLogger(ContextReader.class.getName());

    @Inject
    CallerContext known;

    @Inject
    ExposedUris uris;

    @Inject
    ExecutionHistory history;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<ContextProvider> providers;

    private List<ContextProvider> everyProvider;

    @PostConstruct
    void prepare() {
        use(providers.stream().toList());
    }

    void use(List<ContextProvider> available) {
        everyProvider = available;
    }

    /** @param arguments one JSON object */
    public ContextOutcome getPrompt(ContextCall call, String name, RawJson arguments) {
        return known.view(call.caller())
                .prompt(name)
                .map(prompt -> recorded(new Entry(Kind.PROMPT, name, prompt.source(), arguments), call, () -> ask(
                                prompt.source(), new ContextWish.Prompt(prompt.originalName(), arguments), call)
                        .with(result -> uris.inPrompt(prompt.source(), result))))
                .orElseGet(ContextOutcome.Unknown::new);
    }

    /** Reads a resource, listed or not. */
    public ContextOutcome read(ContextCall call, String uri) {
        return known.view(call.caller())
                .address(uri)
                .map(address ->
                        recorded(new Entry(Kind.RESOURCE, uri, address.source(), RawJson.of("")), call, () -> ask(
                                        address.source(), new ContextWish.Resource(address.originalUri()), call)
                                .with(result -> uris.inContents(address.source(), result, uri, address.originalUri()))))
                .orElseGet(ContextOutcome.Unknown::new);
    }

    /**
     * What an argument could be.
     *
     * @param argument its name and what is written so far
     * @param context what is known of other arguments
     */
    public ContextOutcome complete(ContextCall call, CompletionRef ref, RawJson argument, Optional<RawJson> context) {
        return original(call.caller(), ref)
                .map(theirs -> ask(theirs.source(), new ContextWish.Completion(theirs.ref(), argument, context), call))
                .orElseGet(ContextOutcome.Unknown::new);
    }

    /** What of a wish is known before it is answered. */
    private record Entry(Kind kind, String name, ToolSource source, RawJson arguments) {}

    /** A wish between two rounds is not at its end. */
    private ContextOutcome recorded(Entry entry, ContextCall call, Supplier<ContextOutcome> asking) {
        var startedAt = clock.instant();
        var started = System.nanoTime();
        var outcome = asking.get();
        if (outcome instanceof ContextOutcome.InputRequired) {
            return outcome;
        }
        var result = outcome instanceof ContextOutcome.Answered(var answer) ? answer.bytes() : new byte[0];
        var given = new ContextGiven(
                entry.kind(),
                entry.name(),
                entry.source(),
                call.caller().label(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - started),
                outcome.failing(),
                outcome.problem(),
                entry.arguments().length(),
                result.length,
                call.requestId());
        history.record(given, entry.arguments().bytes(), result);
        return outcome;
    }

    /** In the words of the source. */
    private record Original(ToolSource source, CompletionRef ref) {}

    private Optional<Original> original(Caller caller, CompletionRef ref) {
        var view = known.view(caller);
        return switch (ref) {
            case CompletionRef.OfPrompt(var name) ->
                view.prompt(name)
                        .map(prompt ->
                                new Original(prompt.source(), new CompletionRef.OfPrompt(prompt.originalName())));
            case CompletionRef.OfResource(var uri) ->
                view.template(uri)
                        .map(template -> new Original(
                                template.source(),
                                new CompletionRef.OfResource(template.original().template())))
                        .or(() -> view.address(uri)
                                .map(address -> new Original(
                                        address.source(), new CompletionRef.OfResource(address.originalUri()))));
        };
    }

    private ContextOutcome ask(ToolSource source, ContextWish wish, ContextCall call) {
        if (call.cancellation().isCancelled()) {
            return cancelled();
        }
        var provider = everyProvider.stream()
                .filter(candidate -> candidate.provides(source))
                .findFirst();
        if (provider.isEmpty()) {
            return new ContextOutcome.Failed(ToolFailure.NOT_RUNNABLE, "Nobody here can answer for " + source.name());
        }
        try {
            return provider.get().answer(source, wish, call);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return cancelled();
        } catch (RuntimeException bug) {
            LOGGER.log(Level.ERROR, "A prompt or resource could not be given: source=" + source.name(), bug);
            return new ContextOutcome.Failed(
                    ToolFailure.INTERNAL, "It could not be given; the server's log says why under " + call.requestId());
        }
    }

    private static ContextOutcome cancelled() {
        return new ContextOutcome.Failed(ToolFailure.CANCELLED, "The request was cancelled");
    }
}
