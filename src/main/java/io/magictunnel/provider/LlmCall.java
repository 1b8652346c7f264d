package io.magictunnel.provider;

import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.security.Caller;
import java.util.Optional;

/**
 * A question, who asks it and for what.
 *
 * @param purpose a word or two of ours, such as {@code enhancement}; the log of calls knows it
 * @param target the provider or group; the request's own model is asked for where it names none
 * @param team a label under which budgets may count it
 */
public record LlmCall(Caller caller, String purpose, LlmTarget target, ChatRequest request, Optional<String> team) {

    public LlmCall(Caller caller, String purpose, LlmTarget target, ChatRequest request) {
        this(caller, purpose, target, request, Optional.empty());
    }
}
