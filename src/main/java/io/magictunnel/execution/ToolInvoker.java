package io.magictunnel.execution;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import java.util.Optional;

/** One way to run a kind of tool. Runs on the caller's (virtual) thread, and ends within the routing's time-out. */
public interface ToolInvoker {

    boolean invokes(Routing routing);

    /** What is known to stand in the way of a call, without trying one; empty where nothing is known. */
    default Optional<String> obstacle(ToolDefinition tool) {
        return Optional.empty();
    }

    /**
     * Runs the tool once. Everything that can go wrong with a tool is a {@link ToolOutcome.Failed}; an exception is a bug of
     * the invoker.
     */
    ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException;
}
