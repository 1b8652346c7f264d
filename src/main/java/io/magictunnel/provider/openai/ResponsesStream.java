package io.magictunnel.provider.openai;

import static io.magictunnel.provider.dialect.JsonSaid.text;

import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.dialect.AnswerAssembly;
import io.magictunnel.provider.dialect.StreamReader;
import io.magictunnel.provider.wire.VendorEvent;
import io.magictunnel.provider.wire.VendorStream;
import tools.jackson.databind.JsonNode;

/** A response, event by event. Each event names its kind within. */
final class ResponsesStream implements StreamReader {

    private final VendorStream stream;
    private final AnswerAssembly assembly;

    ResponsesStream(VendorStream stream, AnswerAssembly assembly) {
        this.stream = stream;
        this.assembly = assembly;
    }

    @Override
    public boolean take(VendorEvent event) {
        var said = stream.json(event);
        var kind = text(said, "type").isEmpty() ? event.name() : text(said, "type");
        switch (kind) {
            case "response.output_text.delta" -> assembly.text(text(said, "delta"));
            case "response.refusal.delta" -> refusal(text(said, "delta"));
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" ->
                assembly.thinking(text(said, "delta"));
            case "response.output_item.added" -> begun(said.path("item"));
            case "response.function_call_arguments.delta" ->
                assembly.toolArguments(text(said, "item_id"), text(said, "delta"));
            case "response.output_item.done" -> done(said.path("item"));
            case "response.completed", "response.incomplete" -> {
                new ResponsesReader(assembly).ending(said.path("response"));
                return true;
            }
            case "response.failed" -> throw stream.refusal(said.path("response"));
            case "error" -> throw stream.refusal(said);
            default -> {
                // stages in between
            }
        }
        return false;
    }

    private void refusal(String delta) {
        assembly.text(delta);
        if (!assembly.isFinished()) {
            assembly.finish(FinishReason.REFUSAL);
        }
    }

    private void begun(JsonNode item) {
        if (text(item, "type").equals("function_call")) {
            assembly.toolBegun(text(item, "id"), text(item, "call_id"), text(item, "name"));
        }
    }

    private void done(JsonNode item) {
        if (text(item, "type").equals("reasoning")) {
            ResponsesReader.thought(item, assembly);
        }
    }
}
