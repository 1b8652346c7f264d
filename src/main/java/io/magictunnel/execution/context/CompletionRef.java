package io.magictunnel.execution.context;

/** Whose argument is completed. */
public sealed interface CompletionRef {

    record OfPrompt(String name) implements CompletionRef {}

    /** @param uri a template, or the URI of a resource */
    record OfResource(String uri) implements CompletionRef {}
}
