package io.magictunnel.cli.describing;

import static java.util.stream.Collectors.toCollection;

import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The tools that the caller may know, with the servers from which those of others are.
 *
 * @param serverOf absent for the product's own tools
 */
public record KnownTools(Map<String, Optional<String>> serverOf) {

    private static final int PAGE = 500;

    public static KnownTools of(RestDoor door) {
        var found = new LinkedHashMap<String, Optional<String>>();
        var total = 1L;
        for (var offset = 0; offset < total; offset += PAGE) {
            var page = door.get(RestPath.of("tools").with("limit", PAGE).with("offset", offset));
            total = page.path("total").asLong(0);
            page.path("tools")
                    .valueStream()
                    .filter(tool -> tool.path("enabled").asBoolean(true))
                    .forEach(tool -> found.put(
                            tool.path("name").asString(""), tool.path("server").asStringOpt()));
        }
        return new KnownTools(found);
    }

    /** Any one, for a trial. */
    public static Optional<String> first(RestDoor door) {
        return door.get(RestPath.of("tools").with("limit", 1))
                .path("tools")
                .valueStream()
                .map(tool -> tool.path("name").asString(""))
                .findFirst();
    }

    /** Those of the product itself. */
    public List<String> own() {
        return serverOf.entrySet().stream()
                .filter(tool -> tool.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> all() {
        return List.copyOf(serverOf.keySet());
    }

    Optional<String> server(String tool) {
        return serverOf.getOrDefault(tool, Optional.empty());
    }

    /** Says for each of the tools that another server has that its words are about to be overlaid. */
    public void warn(List<String> tools, Screen screen) {
        new TreeSet<>(tools).forEach(tool -> server(tool).ifPresent(server -> {
            screen.note("⚠️  WARNING: Tool '%s' is from external MCP server '%s'".formatted(tool, server));
            screen.note("⚠️  Generated content may conflict with server-provided content");
        }));
    }

    /** Those of other servers, each with the words that refuse it. */
    List<String> protectedOnes(List<String> tools) {
        return tools.stream()
                .filter(tool -> server(tool).isPresent())
                .map(tool -> "'%s' is provided by external MCP server '%s'"
                        .formatted(tool, server(tool).orElseThrow()))
                .collect(toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
