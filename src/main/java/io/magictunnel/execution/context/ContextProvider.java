package io.magictunnel.execution.context;

import io.magictunnel.registry.ToolSource;

/** Whoever offers prompts and resources of some source. Answers on the caller's (virtual) thread, within a time of its own. */
public interface ContextProvider {

    boolean provides(ToolSource source);

    /** Everything that can go wrong is an outcome; an exception is a bug of the provider. */
    ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) throws InterruptedException;

    /** Whether it fires {@link ResourceUpdated} for watched resources of that source. */
    default boolean watches(ToolSource source) {
        return true;
    }

    /** From now on somebody wants to hear of changes. Returns at once. */
    default void watch(ToolSource source, String uri) {}

    /** Nobody wants to hear of changes any more. Returns at once. */
    default void unwatch(ToolSource source, String uri) {}
}
