package io.magictunnel.provider.bound;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.chat.ChatMessage;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.provider.chat.ToolOffer;
import java.util.Optional;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/**
 * How many tokens a request can have at most. Texts are counted where the model's tokens are public, else by their bytes. What
 * vendors write around them is not public, so there is room for it; tools and schemas are written anew by vendors, with white
 * space and escapes, so they count three times.
 */
public final class InputBound {

    private static final long REQUEST = 512;
    private static final long TOOLS = 2_048;
    private static final long SCHEMA = 512;
    private static final long PART = 64;
    private static final long REWRITTEN = 3;

    private final ToLongFunction<String> count;
    private final long picture;

    private InputBound(ToLongFunction<String> count, long picture) {
        this.count = count;
        this.picture = picture;
    }

    /** @param exact counts with the model's own tokens, where they are public */
    public static long of(ProviderKind kind, ChatRequest request, Optional<ToLongFunction<String>> exact) {
        return new InputBound(exact.orElse(TextBytes::of), picture(kind)).of(request);
    }

    /** What the largest picture can cost, cut into as many tiles as the vendor's dearest model makes of it. */
    private static long picture(ProviderKind kind) {
        return switch (kind) {
            case ANTHROPIC -> 8_192;
            case OPENAI, AZURE_OPENAI, GOOGLE, OLLAMA, LM_STUDIO, CUSTOM, BUILTIN -> 65_536;
        };
    }

    private long of(ChatRequest request) {
        return REQUEST
                + request.system().map(orders -> PART + text(orders)).orElse(0L)
                + request.messages().stream().mapToLong(this::message).sum()
                + (request.tools().isEmpty() ? 0 : TOOLS)
                + request.tools().stream().mapToLong(this::tool).sum()
                + request.output().map(output -> SCHEMA + json(output.schema())).orElse(0L);
    }

    private long message(ChatMessage message) {
        return PART
                + message.parts().stream().mapToLong(part -> PART + part(part)).sum();
    }

    private long part(ChatPart part) {
        return switch (part) {
            case ChatPart.Text text -> text(text.text()) + signature(text.signature());
            case ChatPart.Image image -> picture;
            case ChatPart.ToolUse use ->
                TextBytes.of(use.id()) + name(use.name()) + json(use.arguments()) + signature(use.signature());
            case ChatPart.ToolReply reply ->
                TextBytes.of(reply.toolUseId()) + name(reply.name()) + rewritten(reply.content());
            case ChatPart.Thinking thinking -> json(thinking.raw()) + TextBytes.of(thinking.text());
        };
    }

    private long tool(ToolOffer tool) {
        return PART + name(tool.name()) + rewritten(tool.description()) + json(tool.schema());
    }

    private long text(String text) {
        return count.applyAsLong(text);
    }

    /** What is not allowed in names is written otherwise. */
    private static long name(String name) {
        return PART + TextBytes.of(name);
    }

    private static long signature(Optional<String> signature) {
        return signature.map(TextBytes::of).orElse(0L);
    }

    private static long json(JsonNode node) {
        return rewritten(node.toString());
    }

    private static long rewritten(String text) {
        return REWRITTEN * Math.max(TextBytes.escaped(text), TextBytes.of(text));
    }
}
