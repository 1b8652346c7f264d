package io.magictunnel.provider.builtin;

import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatRequest;

/** Rules that answer what a model would be asked for one purpose. Every bean of this kind is found by itself. */
public interface BuiltinRules {

    /** The purpose, as those name it who ask through the gateway. */
    String purpose();

    ChatAnswer answer(ChatRequest request);
}
