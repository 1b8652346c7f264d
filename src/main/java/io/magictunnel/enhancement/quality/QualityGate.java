package io.magictunnel.enhancement.quality;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.injection.InjectionFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps descriptions out that are not true of their tool, too long, or meant for the model instead of the reader. It knows only
 * what can be checked against the schema and the annotations; whether a text is any better is for the proof to say.
 *
 * @param longest in characters
 */
public record QualityGate(int longest) {

    private static final Pattern READ_ONLY = Pattern.compile(
            "(?i)\\b(?:read-?only|(?:does not|doesn't|never) (?:change|modif(?:y|ies)|alter) anything|without side effects)\\b");

    public QualityGate {
        if (longest < 1) {
            throw new IllegalArgumentException("A description needs at least one character, not " + longest);
        }
    }

    /** All that is wrong; empty where it may be used. */
    public List<Fault> faults(ToolDefinition tool, String description) {
        if (description.isBlank()) {
            return List.of(new Fault(Fault.Kind.EMPTY, "It says nothing"));
        }
        if (description.length() > longest) {
            return List.of(new Fault(
                    Fault.Kind.TOO_LONG,
                    "It has %d characters; allowed are %d".formatted(description.length(), longest)));
        }
        var faults = new ArrayList<Fault>();
        InjectionFinder.find(description)
                .forEach(injection -> faults.add(new Fault(Fault.Kind.INSTRUCTION, "It " + injection)));
        faults.addAll(new SchemaClaims(tool, description).faults());
        effect(tool, description, faults);
        return List.copyOf(faults);
    }

    private static void effect(ToolDefinition tool, String description, List<Fault> faults) {
        var claim = READ_ONLY.matcher(description);
        if (claim.find()
                && !tool.isReadOnly()
                && !READ_ONLY.matcher(tool.description()).find()) {
            faults.add(new Fault(
                    Fault.Kind.WRONG_EFFECT, "It says '%s'; the tool's author does not".formatted(claim.group())));
        }
    }
}
