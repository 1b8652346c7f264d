package io.magictunnel.provider;

import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.security.Caller;

/**
 * A question, who asks it and for what.
 *
 * @param purpose a word or two of ours, such as {@code enhancement}; budgets and the log of calls know it
 * @param target the provider or group; the request's own model is asked for where it names none
 */
public record LlmCall(Caller caller, String purpose, LlmTarget target, ChatRequest request) {}
