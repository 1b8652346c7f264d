package io.magictunnel.execution.context;

import io.magictunnel.registry.ToolSource;

/** Whoever offers prompts and resources of some source. Answers on the caller's (virtual) thread, within a time of its own. */
public interface ContextProvider {

    boolean provides(ToolSource source);

    /** Everything that can go wrong is an outcome; an exception is a bug of the provider. */
    ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) throws InterruptedException;
}
