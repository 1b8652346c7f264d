package io.magictunnel.enhancement.content.wording;

import java.util.ArrayList;
import java.util.List;

/** The two prompts. What the client says with one of them comes behind it. */
final class PromptSheets {

    private PromptSheets() {}

    static Sheet usage(KnownFacts tool) {
        return Sheet.of(
                "Use " + tool.name(),
                "Leads through the use of the tool %s for a task.".formatted(tool.name()),
                "Do the task that stands at the end, if there is one, with the tool `%s`.".formatted(tool.name()),
                "## What the tool does\n\n" + tool.description(),
                "## What it takes\n\n" + tool.arguments(),
                tool.hasOutputs() ? "## What comes back\n\n" + tool.outputs() : "",
                "## How to go about it\n\n" + numbered(steps(tool)));
    }

    static Sheet validation(KnownFacts tool) {
        return Sheet.of(
                "Check arguments for " + tool.name(),
                "Checks arguments for the tool %s before it is called.".formatted(tool.name()),
                "Check the arguments that stand at the end against what the tool `%s` takes. Do not call the tool."
                        .formatted(tool.name()),
                "## What it takes\n\n" + tool.arguments(),
                "## What to check\n\n" + numbered(checks(tool)),
                "Answer with one line for each problem: the name of the argument, what is wrong, and what would be right."
                        + " Where there is none, answer with the word valid.");
    }

    private static List<String> steps(KnownFacts tool) {
        var steps = new ArrayList<String>();
        if (!tool.required().isEmpty()) {
            steps.add("Take the values of %s from the task. Ask for what is missing; do not guess it."
                    .formatted(String.join(", ", tool.required())));
        }
        if (!tool.takesNothing()) {
            steps.add("Leave out optional arguments of which the task says nothing.");
        }
        if (tool.isDestructive()) {
            steps.add("It may overwrite or delete: say what will be affected, and get a yes before the call.");
        }
        steps.add("Where the call fails, read the message, correct what it names, and try once more.");
        steps.add("Tell the result in the words of the task.");
        return steps;
    }

    private static List<String> checks(KnownFacts tool) {
        var checks = new ArrayList<String>();
        checks.add("The arguments are one JSON object.");
        if (!tool.required().isEmpty()) {
            checks.add("These are there: %s.".formatted(String.join(", ", tool.required())));
        }
        if (!tool.takesNothing()) {
            checks.add("Each value has the type, the limits and, where they are listed, one of the values above.");
        }
        if (tool.isClosed()) {
            checks.add("There are no others than the ones above.");
        }
        return checks;
    }

    private static String numbered(List<String> items) {
        var lines = new ArrayList<String>();
        items.forEach(item -> lines.add("%d. %s".formatted(lines.size() + 1, item)));
        return String.join("\n", lines);
    }
}
