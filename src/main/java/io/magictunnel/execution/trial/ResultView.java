package io.magictunnel.execution.trial;

import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a call ended, as a page shows it.
 *
 * @param ending {@code answered}, {@code error} where the tool says that it failed, else why it gave no answer, in lower case
 * @param details what was wrong, for calls that gave no answer
 * @param bytes the size of the answer
 */
public record ResultView(String ending, List<ResultPart> parts, String details, int bytes) implements Serializable {

    private static final int MOST_PARTS = 100;

    public ResultView {
        parts = List.copyOf(parts);
    }

    static ResultView of(ToolOutcome outcome) {
        return switch (outcome) {
            case ToolOutcome.Answered(var result, var isError) -> answer(result, isError ? "error" : "answered");
            case ToolOutcome.Failed(var failure, var details) -> nothing(failure.name(), details);
            case ToolOutcome.Declined(var error) -> declined(error);
            case ToolOutcome.InputRequired input ->
                nothing("error", "The tool asks for input, which cannot be given here");
            case ToolOutcome.Refused(var decision) -> nothing("refused", decision.reason());
        };
    }

    /** Whether the tool answered and was content. */
    public boolean isGood() {
        return "answered".equals(ending);
    }

    /** Whether there was an answer, and nothing in it. */
    public boolean isSilent() {
        return parts.isEmpty() && details.isEmpty();
    }

    private static ResultView answer(byte[] result, String ending) {
        try {
            return new ResultView(ending, parts(Json.MAPPER.readTree(result)), "", result.length);
        } catch (JacksonException unreadable) {
            return new ResultView(
                    "error", List.of(), "The answer is no JSON: " + unreadable.getOriginalMessage(), result.length);
        }
    }

    private static ResultView declined(JsonRpcError error) {
        var details = "%s (%d)".formatted(error.message(), error.code());
        try {
            var data = error.data().map(McpJson::tree).map(ResultPart::json).stream()
                    .toList();
            return new ResultView("declined", data, details, 0);
        } catch (JacksonException unreadable) {
            return nothing("declined", details);
        }
    }

    private static ResultView nothing(String ending, String details) {
        return new ResultView(ending.toLowerCase(Locale.ROOT), List.of(), details, 0);
    }

    /** Structured content stands first; a text that only repeats it is left out. */
    private static List<ResultPart> parts(JsonNode result) {
        var parts = new ArrayList<ResultPart>();
        var structured = result.get("structuredContent");
        if (structured != null) {
            parts.add(ResultPart.structured(structured));
        }
        for (var content : result.path("content")) {
            var part = ResultPart.of(content);
            if (parts.size() < MOST_PARTS && parts.stream().noneMatch(part::repeats)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
