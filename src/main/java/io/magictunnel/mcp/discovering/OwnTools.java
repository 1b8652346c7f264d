package io.magictunnel.mcp.discovering;

import io.magictunnel.permission.offer.DiscoveryTools;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the tools by which others are found into the catalogue, unless the operator does not want them. There they are tools
 * like all others: permitted, limited, recorded. They come first, so that nobody else gets their names but by the operator's
 * rule for conflicts.
 */
@ApplicationScoped
public class OwnTools {

    static final String SEARCH = "search_tools";
    static final String RUN = "smart_tool_discovery";

    private static final String CATEGORY = "discovery";
    /** The tool that is run within has its own time. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    ToolRegistry registry;

    @Inject
    @ConfigProperties
    DiscoveringConfig config;

    public void publish() {
        registry.replace(DiscoveryTools.SOURCE, config.enabled ? all() : List.of());
    }

    static List<ToolDefinition> all() {
        try (var file = OwnTools.class.getResourceAsStream("/discovery/own-tools.json")) {
            return StreamSupport.stream(
                            Json.MAPPER.readTree(file.readAllBytes()).spliterator(), false)
                    .map(OwnTools::definition)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ToolDefinition definition(JsonNode wire) {
        var name = wire.path("name").asString();
        return new ToolDefinition(
                new ToolName(name),
                Optional.of(wire.path("title").asString()),
                wire.path("description").asString(),
                wire.path("inputSchema"),
                (ObjectNode) wire,
                CATEGORY,
                List.of(),
                DiscoveryTools.SOURCE,
                new Routing.BuiltIn(name, LONGEST),
                false,
                true);
    }
}
