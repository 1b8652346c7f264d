package io.magictunnel.execution.listing;

import io.magictunnel.execution.usage.UsageFigures;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * All about one tool, as the REST API shows it.
 *
 * @param definition the MCP {@code Tool} object that clients get
 */
public record ToolDetail(
        String name,
        Optional<String> title,
        String description,
        String category,
        List<String> tags,
        Optional<String> file,
        Optional<String> server,
        String routing,
        Duration timeout,
        boolean readOnly,
        boolean hidden,
        boolean enabled,
        @Schema(implementation = Object.class) JsonNode definition,
        UsageFigures usage) {

    static ToolDetail of(ToolDefinition tool, UsageFigures usage) {
        return new ToolDetail(
                tool.name().value(),
                tool.title(),
                tool.description(),
                tool.category(),
                tool.tags(),
                ToolView.fileOf(tool),
                ToolView.serverOf(tool),
                typeOf(tool.routing()),
                tool.routing().timeout(),
                tool.isReadOnly(),
                tool.hidden(),
                tool.enabled(),
                tool.wire(),
                usage);
    }

    private static String typeOf(Routing routing) {
        return switch (routing) {
            case Routing.Subprocess subprocess -> "subprocess";
            case Routing.Http http -> "http";
            case Routing.BuiltIn builtIn -> "built_in";
            case Routing.ExternalMcp externalMcp -> "external_mcp";
        };
    }
}
