package io.magictunnel.provider.chat;

import java.util.List;
import java.util.Optional;

/**
 * A question to a model.
 *
 * @param system standing orders, apart from what the user says
 * @param abilities what the provider's list says about the model; what it does not say, the adapter judges by the model's name
 */
public record ChatRequest(
        String model,
        Optional<String> system,
        List<ChatMessage> messages,
        List<ToolOffer> tools,
        ToolChoice toolChoice,
        Optional<OutputSchema> output,
        ChatParameters parameters,
        ModelAbilities abilities) {

    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** A conversation and nothing else. */
    public static ChatRequest of(String model, List<ChatMessage> messages) {
        return new ChatRequest(
                model,
                Optional.empty(),
                messages,
                List.of(),
                new ToolChoice.Auto(),
                Optional.empty(),
                ChatParameters.USUAL,
                ModelAbilities.UNKNOWN);
    }

    public static ChatRequest of(String model, String text) {
        return of(model, List.of(ChatMessage.user(text)));
    }

    public ChatRequest withModel(String other) {
        return new ChatRequest(other, system, messages, tools, toolChoice, output, parameters, abilities);
    }

    public ChatRequest withSystem(String orders) {
        return withSystem(Optional.of(orders));
    }

    public ChatRequest withSystem(Optional<String> orders) {
        return new ChatRequest(model, orders, messages, tools, toolChoice, output, parameters, abilities);
    }

    public ChatRequest withMessages(List<ChatMessage> others) {
        return new ChatRequest(model, system, others, tools, toolChoice, output, parameters, abilities);
    }

    public ChatRequest withTools(List<ToolOffer> offers, ToolChoice choice) {
        return new ChatRequest(model, system, messages, offers, choice, output, parameters, abilities);
    }

    public ChatRequest withOutput(Optional<OutputSchema> schema) {
        return new ChatRequest(model, system, messages, tools, toolChoice, schema, parameters, abilities);
    }

    public ChatRequest withParameters(ChatParameters others) {
        return new ChatRequest(model, system, messages, tools, toolChoice, output, others, abilities);
    }

    public ChatRequest withAbilities(ModelAbilities known) {
        return new ChatRequest(model, system, messages, tools, toolChoice, output, parameters, known);
    }
}
