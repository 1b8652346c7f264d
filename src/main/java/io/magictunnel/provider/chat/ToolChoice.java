package io.magictunnel.provider.chat;

/** Whether the model has to use one of the tools. */
public sealed interface ToolChoice {

    /** It decides itself. */
    record Auto() implements ToolChoice {}

    record None() implements ToolChoice {}

    /** At least one, whichever. */
    record Required() implements ToolChoice {}

    record Named(String tool) implements ToolChoice {}
}
