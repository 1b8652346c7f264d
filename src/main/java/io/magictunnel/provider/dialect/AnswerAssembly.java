package io.magictunnel.provider.dialect;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.ChatWarning;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts an answer together out of what a vendor says, and hands on each piece as it comes. */
public final class AnswerAssembly {

    private final Consumer<ChatPiece> pieces;
    private final ToolNames names;
    private final List<ChatWarning> warnings;
    private final List<Growing> parts = new ArrayList<>();
    private final Map<Object, GrowingTool> tools = new LinkedHashMap<>();
    private String model;
    private Optional<FinishReason> finish = Optional.empty();
    private Optional<Usage> usage = Optional.empty();
    private String rawUsage = "null";
    private Optional<String> requestId = Optional.empty();
    private boolean hasBegun;

    private sealed interface Growing {}

    private record GrowingText(StringBuilder text) implements Growing {}

    private record GrowingTool(int index, String id, String name, StringBuilder arguments) implements Growing {}

    private record Whole(ChatPart part) implements Growing {}

    /** @param pieces takes each piece, at once */
    public AnswerAssembly(FittedRequest asked, Consumer<ChatPiece> pieces) {
        this.pieces = pieces;
        this.names = asked.names();
        this.model = asked.request().model();
        this.warnings = new ArrayList<>(asked.warnings());
    }

    /** For an answer that comes whole. */
    public AnswerAssembly(FittedRequest asked) {
        this(asked, piece -> {});
    }

    public void text(String delta) {
        if (delta.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast() instanceof GrowingText(var before)) {
            before.append(delta);
        } else {
            parts.add(new GrowingText(new StringBuilder(delta)));
        }
        hand(new ChatPiece.Text(delta));
    }

    /** A part that belongs to no other, such as text that carries a signature. */
    public void part(ChatPart part) {
        parts.add(new Whole(part));
        if (part instanceof ChatPart.Text text && !text.text().isEmpty()) {
            hand(new ChatPiece.Text(text.text()));
        }
    }

    /** A part that stands before all others, although it is whole only now. */
    public void firstPart(ChatPart part) {
        parts.addFirst(new Whole(part));
    }

    /** What the model thinks, only as it comes; the part follows when it is whole. */
    public void thinking(String delta) {
        if (!delta.isEmpty()) {
            hand(new ChatPiece.Thinking(delta));
        }
    }

    /** @param key what the vendor's later pieces of this tool use refer to */
    public void toolBegun(Object key, String id, String name) {
        var tool = new GrowingTool(toolCount(), id, names.back(name), new StringBuilder());
        tools.put(key, tool);
        parts.add(tool);
        hand(new ChatPiece.ToolBegun(tool.index(), tool.id(), tool.name()));
    }

    public boolean hasTool(Object key) {
        return tools.containsKey(key);
    }

    public void toolArguments(Object key, String delta) {
        var tool = tools.get(key);
        if (tool != null && !delta.isEmpty()) {
            tool.arguments().append(delta);
            hand(new ChatPiece.ToolArguments(tool.index(), delta));
        }
    }

    /** A tool use that comes whole. */
    public void tool(ChatPart.ToolUse use) {
        var named = new ChatPart.ToolUse(use.id(), names.back(use.name()), use.arguments(), use.signature());
        var index = toolCount();
        parts.add(new Whole(named));
        hand(new ChatPiece.ToolBegun(index, named.id(), named.name()));
        hand(new ChatPiece.ToolArguments(index, named.arguments().toString()));
    }

    public void model(String said) {
        model = said.isEmpty() ? model : said;
    }

    public void finish(FinishReason reason) {
        finish = Optional.of(reason);
    }

    public boolean isFinished() {
        return finish.isPresent();
    }

    /** @param raw what the vendor said, in its own words */
    public void usage(Usage used, JsonNode raw) {
        usage = Optional.of(used);
        rawUsage = raw.toString();
        pieces.accept(new ChatPiece.Used(used));
    }

    public void tier(String billed) {
        usage = usage.map(used -> used.withTier(Optional.of(billed)));
    }

    public AnswerAssembly requestId(Optional<String> id) {
        requestId = id;
        return this;
    }

    public boolean hasBegun() {
        return hasBegun;
    }

    public boolean hasTools() {
        return toolCount() > 0;
    }

    public Optional<Usage> usageSoFar() {
        return usage;
    }

    /** The answer as it is now. Where the vendor said nothing about usage, it holds {@link Usage#NONE}. */
    public ChatAnswer answer() {
        var whole = parts.stream().map(this::part).toList();
        var reason = finish.orElse(hasTools() ? FinishReason.TOOL : FinishReason.STOP);
        return new ChatAnswer(model, whole, reason, usage.orElse(Usage.NONE), rawUsage, requestId, warnings);
    }

    private int toolCount() {
        return (int) parts.stream()
                .filter(part -> part instanceof GrowingTool || part instanceof Whole(ChatPart.ToolUse use))
                .count();
    }

    private void hand(ChatPiece piece) {
        hasBegun = true;
        pieces.accept(piece);
    }

    private ChatPart part(Growing part) {
        return switch (part) {
            case GrowingText(var text) -> new ChatPart.Text(text.toString());
            case GrowingTool tool ->
                new ChatPart.ToolUse(
                        tool.id(),
                        tool.name(),
                        arguments(tool.name(), tool.arguments().toString()));
            case Whole(var whole) -> whole;
        };
    }

    /** Models do not always write JSON. What they wrote is kept as a text, which no tool's schema takes. */
    private JsonNode arguments(String tool, String text) {
        if (text.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException noJson) {
            warnings.add(new ChatWarning("tools", "The arguments for tool '%s' are no JSON".formatted(tool)));
            return JsonNodeFactory.instance.stringNode(text);
        }
    }
}
