package io.magictunnel.upstream.session;

import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Optional;
import java.util.function.Consumer;

/** What a server is asked about its prompts and resources. */
public final class ContextCalls {

    /** Sends one request, in the revision that was agreed on. */
    @FunctionalInterface
    public interface Asker {

        /** @param name what the request is about, for those who route by it */
        UpstreamAnswer ask(String method, Optional<String> name, Consumer<RawObject> params, Patience patience)
                throws UpstreamException, InterruptedException;
    }

    private final Asker asker;

    ContextCalls(Asker asker) {
        this.asker = asker;
    }

    /** @param arguments one JSON object, passed on as it is */
    public UpstreamAnswer getPrompt(String name, RawJson arguments, Patience patience)
            throws UpstreamException, InterruptedException {
        return asker.ask(
                "prompts/get",
                Optional.of(name),
                params -> params.put("name", name).put("arguments", arguments),
                patience);
    }

    public UpstreamAnswer readResource(String uri, Patience patience) throws UpstreamException, InterruptedException {
        return asker.ask("resources/read", Optional.of(uri), params -> params.put("uri", uri), patience);
    }

    /**
     * What an argument could be.
     *
     * @param ref a prompt or a resource, as the server names it
     */
    public UpstreamAnswer complete(RawJson ref, RawJson argument, Optional<RawJson> context, Patience patience)
            throws UpstreamException, InterruptedException {
        return asker.ask(
                "completion/complete",
                Optional.empty(),
                params -> {
                    params.put("ref", ref).put("argument", argument);
                    context.ifPresent(known -> params.put("context", known));
                },
                patience);
    }
}
