package io.magictunnel.upstream.session;

import static io.magictunnel.upstream.session.UpstreamException.Reason.PROTOCOL;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of a {@code tools/list}, put together. A list without end is cut off. */
final class ToolPages {

    private static final int MAX_PAGES = 200;

    private final int maxTools;
    private final ConnectionListener listener;
    private final List<ObjectNode> tools = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();
    private int pages;

    ToolPages(int maxTools, ConnectionListener listener) {
        this.maxTools = maxTools;
        this.listener = listener;
    }

    boolean hasMore() {
        return pages == 0 || (cursor.isPresent() && pages < MAX_PAGES && tools.size() < maxTools);
    }

    void askForNext(RawObject params) {
        cursor.ifPresent(next -> params.put("cursor", next));
    }

    void take(UpstreamAnswer answer) throws UpstreamException {
        var page = read(answer);
        pages++;
        cursor = page.path("nextCursor").stringValueOpt();
        page.path("tools").forEach(this::take);
        if (cursor.isPresent() && !hasMore()) {
            listener.logged("The list of tools is longer than %d tools or %d pages; the rest is left out"
                    .formatted(maxTools, MAX_PAGES));
        }
    }

    List<ObjectNode> tools() {
        return List.copyOf(tools);
    }

    /** By tool, what is to be repeated in headers. A tool whose wishes cannot be met is taken off the list. */
    Map<String, MirroredArguments> mirroredArguments() {
        var mirrored = new HashMap<String, MirroredArguments>();
        for (Iterator<ObjectNode> all = tools.iterator(); all.hasNext(); ) {
            var tool = all.next();
            var name = tool.path("name").asString("");
            try {
                var arguments = MirroredArguments.of(tool.path("inputSchema"));
                if (!arguments.isEmpty()) {
                    mirrored.put(name, arguments);
                }
            } catch (InvalidMirrorException invalid) {
                listener.logged(
                        "The tool '%s' is left out: %s".formatted(ForeignText.oneLine(name), invalid.getMessage()));
                all.remove();
            }
        }
        return Map.copyOf(mirrored);
    }

    private void take(JsonNode tool) {
        if (tool instanceof ObjectNode object && tools.size() < maxTools) {
            tools.add(object);
        }
    }

    private static JsonNode read(UpstreamAnswer answer) throws UpstreamException {
        return switch (answer) {
            case UpstreamAnswer.Declined(var error) ->
                throw new UpstreamException(PROTOCOL, "declined tools/list: " + Handshake.describe(error));
            case UpstreamAnswer.Given(var result) -> {
                try {
                    yield McpJson.tree(result);
                } catch (JacksonException unreadable) {
                    throw new UpstreamException(PROTOCOL, "answered tools/list with what cannot be read", unreadable);
                }
            }
        };
    }
}
