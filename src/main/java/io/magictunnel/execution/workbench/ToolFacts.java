package io.magictunnel.execution.workbench;

import io.magictunnel.execution.usage.UsageFigures;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.registry.schema.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All about one tool, as its panel shows it.
 *
 * @param source the capability file, with the line where that is known, or the server
 * @param runsAs the program, the request or the foreign tool behind it; empty for callers who need not know
 * @param obstacle what stands in the way of a call; empty where nothing is known
 * @param problems what is wrong with its file, so that this is an earlier version of it
 */
public record ToolFacts(
        ToolDefinition tool,
        ToolState state,
        String source,
        String runsAs,
        String obstacle,
        List<CapabilityProblem> problems,
        List<Parameter> parameters,
        UsageFigures usage) {

    private static final List<String> HINTS = List.of("readOnly", "idempotent", "destructive", "openWorld");

    /** A short word about the tool, with the colour of its meaning. */
    public record Badge(String word, String level) {}

    public List<Badge> badges() {
        var badges = new ArrayList<Badge>();
        badges.add(new Badge(state.getWord(), state.getLevel()));
        var annotations = tool.wire().path("annotations");
        HINTS.stream()
                .filter(hint -> annotations.path(hint + "Hint").asBoolean(false))
                .forEach(hint -> badges.add(new Badge(hint, hint.equals("destructive") ? "warn" : "")));
        return badges;
    }

    /** What in its description is meant for models. */
    public List<Suspicion> suspicions() {
        return Suspicion.of(tool.description());
    }

    public String tags() {
        return String.join(", ", tool.tags());
    }

    public String title() {
        return tool.title().orElse("");
    }

    public String json() {
        return tool.wire().toString();
    }

    static String inWords(Routing routing) {
        return switch (routing) {
            case Routing.Subprocess program ->
                Stream.concat(
                                Stream.of(program.command()),
                                program.args().stream().flatMap(List::stream).map(Object::toString))
                        .collect(Collectors.joining(" "));
            case Routing.Http request -> request.method() + " " + request.url();
            case Routing.BuiltIn builtIn -> builtIn.name();
            case Routing.ExternalMcp foreign -> foreign.server() + " › " + foreign.tool();
        };
    }
}
