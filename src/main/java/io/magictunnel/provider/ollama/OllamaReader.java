package io.magictunnel.provider.ollama;

import static io.magictunnel.provider.dialect.JsonSaid.count;
import static io.magictunnel.provider.dialect.JsonSaid.optional;
import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.chat.Usage;
import io.magictunnel.provider.dialect.AnswerAssembly;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a chat, whole or line by line: a line has the same form as the whole. */
final class OllamaReader {

    static final String DIALECT = "ollama";

    private static final List<String> FIGURES = List.of(
            "prompt_eval_count",
            "eval_count",
            "total_duration",
            "load_duration",
            "prompt_eval_duration",
            "eval_duration");

    private final AnswerAssembly assembly;
    private final StringBuilder thoughts = new StringBuilder();
    private int tools;

    OllamaReader(AnswerAssembly assembly) {
        this.assembly = assembly;
    }

    /** Takes a line; whether it was the last one. */
    boolean take(JsonNode line) {
        assembly.model(text(line, "model"));
        var message = line.path("message");
        assembly.thinking(text(message, "thinking"));
        thoughts.append(text(message, "thinking"));
        assembly.text(text(message, "content"));
        message.path("tool_calls").valueStream().forEach(this::tool);
        if (!line.path("done").asBoolean(false)) {
            return false;
        }
        end(line);
        return true;
    }

    private void tool(JsonNode call) {
        var function = call.path("function");
        var arguments = function.path("arguments");
        var id = optional(call, "id").orElse("call_" + ++tools);
        assembly.tool(new ChatPart.ToolUse(
                id, text(function, "name"), arguments.isObject() ? arguments : JsonNodeFactory.instance.objectNode()));
    }

    private void end(JsonNode line) {
        if (!thoughts.isEmpty()) {
            assembly.firstPart(
                    new ChatPart.Thinking(DIALECT, thoughts.toString(), JsonNodeFactory.instance.nullNode()));
        }
        var isLong = text(line, "done_reason").equals("length");
        var usual = assembly.hasTools() ? FinishReason.TOOL : FinishReason.STOP;
        assembly.finish(isLong ? FinishReason.LENGTH : usual);
        var figures = JsonNodeFactory.instance.objectNode();
        FIGURES.stream().filter(line::has).forEach(name -> figures.set(name, line.get(name)));
        if (line.has("eval_count")) {
            var used = Usage.of(count(line, "prompt_eval_count"), count(line, "eval_count"), Usage.Source.MEASURED);
            assembly.usage(used, figures);
        }
    }
}
