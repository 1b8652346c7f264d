package io.magictunnel.provider.chat;

/** Why a model stopped. */
public enum FinishReason {
    STOP,
    LENGTH,
    TOOL,
    CONTENT_FILTER,
    REFUSAL,
    CONTEXT_OVERFLOW,
    /** It waits for the conversation to be sent again, with what it said so far. */
    PAUSE,
    ERROR
}
