package io.magictunnel.provider.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a model answered.
 *
 * @param model the model that answered, in the vendor's words; it may be a dated form of the one that was asked
 * @param rawUsage what the vendor said about usage, as JSON; {@code null} in JSON's sense where it said nothing
 * @param requestId how the vendor calls this call, for questions to its support
 * @param warnings what was asked for and not sent
 */
public record ChatAnswer(
        String model,
        List<ChatPart> parts,
        FinishReason finish,
        Usage usage,
        String rawUsage,
        Optional<String> requestId,
        List<ChatWarning> warnings) {

    public ChatAnswer {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** All text of it. */
    public String text() {
        return parts.stream()
                .filter(ChatPart.Text.class::isInstance)
                .map(part -> ((ChatPart.Text) part).text())
                .collect(Collectors.joining());
    }

    public List<ChatPart.ToolUse> toolUses() {
        return parts.stream()
                .filter(ChatPart.ToolUse.class::isInstance)
                .map(ChatPart.ToolUse.class::cast)
                .toList();
    }

    /** The tier that was billed. */
    public Optional<String> tier() {
        return usage.tier();
    }

    /** It, as the turn of a conversation that goes on. */
    public ChatMessage asMessage() {
        return ChatMessage.assistant(parts);
    }

    public ChatAnswer withUsage(Usage other) {
        return new ChatAnswer(model, parts, finish, other, rawUsage, requestId, warnings);
    }

    public ChatAnswer withWarnings(List<ChatWarning> others) {
        return new ChatAnswer(model, parts, finish, usage, rawUsage, requestId, others);
    }
}
