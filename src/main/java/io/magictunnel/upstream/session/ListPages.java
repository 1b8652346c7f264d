package io.magictunnel.upstream.session;

import static io.magictunnel.upstream.session.UpstreamException.Reason.PROTOCOL;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.conduct.Deviation;
import io.magictunnel.upstream.conduct.EntryRule;
import io.magictunnel.upstream.greeting.Handshake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of one list of a server, put together. A list without end is cut off. */
final class ListPages {

    private static final int MAX_PAGES = 200;

    private final ServerList list;
    private final int most;
    private final ConnectionListener listener;
    private final List<ObjectNode> entries = new ArrayList<>();
    private final Set<String> cursors = new HashSet<>();
    private Optional<String> cursor = Optional.empty();
    private int pages;

    ListPages(ServerList list, int most, ConnectionListener listener) {
        this.list = list;
        this.most = most;
        this.listener = listener;
    }

    boolean hasMore() {
        return pages == 0 || (cursor.isPresent() && pages < MAX_PAGES && entries.size() < most);
    }

    void askForNext(RawObject params) {
        cursor.ifPresent(next -> params.put("cursor", next));
    }

    void take(UpstreamAnswer answer) throws UpstreamException {
        var page = read(answer);
        pages++;
        cursor = page.path("nextCursor").stringValueOpt();
        page.path(list.member()).forEach(this::take);
        if (cursor.isPresent() && !hasMore()) {
            listener.logged("The list of %s is longer than %d %s or %d pages; the rest is left out"
                    .formatted(list.inWords(), most, list.inWords(), MAX_PAGES));
        } else if (cursor.isPresent() && !cursors.add(cursor.get())) {
            listener.logged("The list of %s goes round in circles; it is taken as it is".formatted(list.inWords()));
            listener.witness().strayed(Deviation.ENDLESS_LIST, list.method());
            cursor = Optional.empty();
        }
    }

    List<ObjectNode> entries() {
        return List.copyOf(entries);
    }

    private void take(JsonNode entry) {
        EntryRule.objectionTo(list, entry)
                .ifPresent(objection -> listener.witness().strayed(Deviation.INCOMPLETE_ENTRY, objection));
        if (entry instanceof ObjectNode object && entries.size() < most) {
            entries.add(object);
        }
    }

    private JsonNode read(UpstreamAnswer answer) throws UpstreamException {
        return switch (answer) {
            case UpstreamAnswer.Declined(var error)
            when error.code() == JsonRpcError.METHOD_NOT_FOUND -> {
                listener.logged("The server does not know %s, although it said so; it counts as empty"
                        .formatted(list.method()));
                yield McpJson.object();
            }
            case UpstreamAnswer.Declined(var error) ->
                throw new UpstreamException(
                        PROTOCOL, "declined %s: %s".formatted(list.method(), Handshake.describe(error)));
            case UpstreamAnswer.InputWanted wanted ->
                throw new UpstreamException(PROTOCOL, "wants input before it answers " + list.method());
            case UpstreamAnswer.Given(var result) -> {
                try {
                    yield McpJson.tree(result);
                } catch (JacksonException unreadable) {
                    throw new UpstreamException(
                            PROTOCOL, "answered %s with what cannot be read".formatted(list.method()), unreadable);
                }
            }
        };
    }
}
