package io.magictunnel.execution.command;

import io.magictunnel.execution.ToolAnswer;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/** Makes the answer of a tool out of what its program wrote. */
record ProgramAnswer(Routing.Subprocess routing, int limit) {

    ToolOutcome of(CommandRun.End.Exited run) {
        var text = new String(run.stdout(), StandardCharsets.UTF_8);
        if (run.cut()) {
            return routing.truncates() ? shortened(text) : tooLarge("more than %d bytes".formatted(limit));
        }
        if (!routing.successCodes().contains(run.code())) {
            return ToolAnswer.text(failure(text, run), true);
        }
        return routing.output() == Routing.Output.JSON ? structured(text) : fitting(text);
    }

    private static String failure(String text, CommandRun.End.Exited run) {
        var said = run.stderr().isBlank() ? text : run.stderr();
        return said.isBlank()
                ? "The program ended with exit code %d".formatted(run.code())
                : "%s%n(exit code %d)".formatted(said.strip(), run.code());
    }

    private ToolOutcome structured(String text) {
        try {
            return ToolAnswer.json(Json.MAPPER.readTree(text), false);
        } catch (JacksonException notJson) {
            return new ToolOutcome.Failed(
                    ToolFailure.TOOL_ERROR, "The program's output is declared as JSON, but is none: " + where(notJson));
        }
    }

    private static String where(JacksonException notJson) {
        var at = notJson.getLocation();
        return "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private ToolOutcome fitting(String text) {
        var answer = ToolAnswer.text(text, false);
        if (answer.result().length <= limit) {
            return answer;
        }
        return routing.truncates() ? shortened(text) : tooLarge("%d bytes".formatted(answer.result().length));
    }

    /** Cuts until the answer fits: how much a text grows as JSON depends on what is in it. */
    private ToolOutcome shortened(String text) {
        var length = text.length();
        while (true) {
            var answer = ToolAnswer.text(cut(text, length), false);
            if (answer.result().length <= limit || length == 0) {
                return answer;
            }
            length = (int) ((long) length * limit / answer.result().length * 9 / 10);
        }
    }

    private static String cut(String text, int length) {
        var end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "\n[cut here: the output is longer than a result may be]";
    }

    private ToolOutcome tooLarge(String size) {
        return new ToolOutcome.Failed(
                ToolFailure.RESULT_TOO_LARGE,
                "The output has %s; allowed are %d (execution.max_result_size)".formatted(size, limit));
    }
}
