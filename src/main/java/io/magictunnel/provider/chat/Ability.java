package io.magictunnel.provider.chat;

/** Something a request can ask for and a model may be unable to do. */
public enum Ability {
    TEMPERATURE,
    TOP_P,
    TOP_K,
    STOP,
    SEED,
    TOOLS,
    TOOL_CHOICE,
    PARALLEL_TOOLS,
    IMAGES,
    STRUCTURED_OUTPUT,
    EFFORT,
    TIER,
    CACHE,
    STREAMING,
    SYSTEM
}
