package io.magictunnel.execution.context;

import io.magictunnel.protocol.RawJson;
import java.util.Optional;

/** What a provider is asked for, in the words in which it offers it. */
public sealed interface ContextWish {

    /** @param arguments one JSON object of texts, as the client wrote it */
    record Prompt(String name, RawJson arguments) implements ContextWish {}

    record Resource(String uri) implements ContextWish {}

    /**
     * What an argument could be.
     *
     * @param argument its name and what is written so far, as the client wrote it
     * @param context what is known of other arguments, as the client wrote it
     */
    record Completion(CompletionRef ref, RawJson argument, Optional<RawJson> context) implements ContextWish {}
}
