package io.magictunnel.execution.context;

import io.magictunnel.protocol.RawJson;

/** What a provider is asked for, in the words in which it offers it. */
public sealed interface ContextWish {

    /** @param arguments one JSON object of texts, as the client wrote it */
    record Prompt(String name, RawJson arguments) implements ContextWish {}

    record Resource(String uri) implements ContextWish {}
}
