package io.magictunnel.execution.workbench;

import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.capability.CapabilityFolder;
import io.magictunnel.registry.schema.Parameter;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gathers all about one tool, once in a request and as far as the caller may know it. */
@RequestScoped
public class OpenedTool {

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    ToolTable table;

    @Inject
    ToolExecutor executor;

    @Inject
    ExecutionHistory history;

    @Inject
    CapabilityFolder folder;

    private ToolFacts gathered;

    Optional<ToolFacts> facts(String name) {
        var tool = catalogue.known(caller.get()).stream()
                .filter(known -> known.name().value().equals(name))
                .findFirst();
        if (tool.isPresent() && (gathered == null || !gathered.tool().equals(tool.get()))) {
            gathered = gather(tool.get());
        }
        return tool.map(known -> gathered);
    }

    private ToolFacts gather(ToolDefinition tool) {
        var mayKnowHow = caller.get().role().covers(Role.OPERATOR);
        return new ToolFacts(
                tool,
                table.stateOf(tool),
                source(tool),
                mayKnowHow ? ToolFacts.inWords(tool.routing()) : "",
                executor.obstacle(tool).orElse(""),
                folder.problems().stream()
                        .filter(problem -> tool.isOurs()
                                && problem.file().equals(tool.source().name()))
                        .toList(),
                Parameter.of(tool.inputSchema()),
                history.usageOf(tool.name()));
    }

    private String source(ToolDefinition tool) {
        var line = folder.lineOf(tool);
        return tool.source().name() + (line.isPresent() ? ":" + line.getAsInt() : "");
    }
}
