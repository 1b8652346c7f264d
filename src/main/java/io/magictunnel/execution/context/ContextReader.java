package io.magictunnel.execution.context;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;

/** The only door to prompts and resources. What the caller may not know is as unknown as what does not exist. */
@ApplicationScoped
public class ContextReader {

    private static final System.Logger LOGGER = System.getLogger(ContextReader.class.getName());

    @Inject
    CallerContext known;

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
                .map(prompt -> ask(prompt.source(), new ContextWish.Prompt(prompt.originalName(), arguments), call))
                .orElseGet(ContextOutcome.Unknown::new);
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
