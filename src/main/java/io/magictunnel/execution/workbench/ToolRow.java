package io.magictunnel.execution.workbench;

import io.magictunnel.registry.ToolDefinition;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * One line of the table of tools.
 *
 * @param source the capability file or the server it comes from
 * @param upstream whether the source is a server
 * @param calls in the last day, and so are the figures that follow
 * @param p95 the time in which 95 of 100 calls ended, in microseconds
 */
public record ToolRow(
        String name,
        String description,
        String category,
        String source,
        boolean upstream,
        ToolState state,
        long calls,
        long failures,
        long p95)
        implements Serializable {

    private static final String SEPARATOR = "__";

    static ToolRow of(ToolDefinition tool, ToolState state, RecentFigures lately) {
        return new ToolRow(
                tool.name().value(),
                tool.description(),
                tool.category(),
                tool.source().name(),
                !tool.isOurs(),
                state,
                lately.calls(),
                lately.failures(),
                lately.p95());
    }

    /** What the names of all tools of a server begin with; nothing for tools that are no server's. */
    public String prefix() {
        var separator = upstream ? name.indexOf(SEPARATOR) : -1;
        return separator < 0 ? "" : name.substring(0, separator + SEPARATOR.length());
    }

    /** The name without {@link #prefix()}. */
    public String ownName() {
        return name.substring(prefix().length());
    }

    /** What in its description is meant for models, in sentences, one a line; looked for only when it is shown. */
    public String warning() {
        return Suspicion.of(description).stream().map(Suspicion::inWords).collect(Collectors.joining("\n"));
    }

    public long successes() {
        return calls - failures;
    }

    /** The share that went well, from 0 to 1; tools that nobody called stand apart. */
    double success() {
        return calls == 0 ? -1 : (double) successes() / calls;
    }
}
