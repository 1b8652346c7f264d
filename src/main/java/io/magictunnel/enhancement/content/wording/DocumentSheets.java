package io.magictunnel.enhancement.content.wording;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The two documents, in Markdown. */
final class DocumentSheets {

    private DocumentSheets() {}

    static Sheet documentation(KnownFacts tool) {
        return Sheet.of(
                "%s: documentation".formatted(tool.name()),
                "What the tool %s does, what it takes, and what it changes.".formatted(tool.name()),
                "# " + tool.name(),
                tool.description(),
                "## Arguments\n\n" + tool.arguments(),
                tool.hasOutputs() ? "## Result\n\n" + tool.outputs() : "",
                "## Effects\n\n" + tool.effects(),
                "Category: %s.".formatted(tool.tool().category()));
    }

    static Sheet examples(KnownFacts tool, SampleCalls calls) {
        var least = calls.least();
        var most = calls.most().filter(call -> !least.filter(call::equals).isPresent());
        return Sheet.of(
                "%s: examples".formatted(tool.name()),
                "Calls of the tool %s as they could be made.".formatted(tool.name()),
                "# Examples for " + tool.name(),
                least.map(call -> call(tool.takesNothing() ? "It takes no arguments" : "With what it needs", call))
                        .orElse("What values make sense cannot be read out of the schema. These are the arguments:\n\n"
                                + tool.arguments()),
                most.map(call -> call("With optional arguments, too", call)).orElse(""),
                least.isPresent() && !tool.takesNothing()
                        ? "The schema allows these values; what they mean for your purpose only you can know."
                        : "");
    }

    private static String call(String why, JsonNode arguments) {
        return "%s:\n\n```json\n%s\n```"
                .formatted(
                        why,
                        arguments
                                .toPrettyString()
                                .lines()
                                .map(String::stripTrailing)
                                .collect(Collectors.joining("\n")));
    }
}
