package io.magictunnel.mcp.discovering;

import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolInvoker;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs the tools by which others are found. */
@ApplicationScoped
public class DiscoveryInvoker implements ToolInvoker {

    @Inject
    SearchAnswer search;

    @Inject
    SmartDiscovery smart;

    @Override
    public boolean invokes(Routing routing) {
        return routing instanceof Routing.BuiltIn own
                && (own.name().equals(OwnTools.SEARCH) || own.name().equals(OwnTools.RUN));
    }

    @Override
    public ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException {
        return tool.routing() instanceof Routing.BuiltIn own && own.name().equals(OwnTools.SEARCH)
                ? search.answer(invocation)
                : smart.run(invocation);
    }
}
