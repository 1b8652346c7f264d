package io.magictunnel.mcp.listing;

import io.magictunnel.mcp.McpConfig;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Pages of the lists, as clients of both generations get them. */
@ApplicationScoped
public class ListAnswers {

    private static final RawJson END_OF_ENTRIES = RawJson.of("]");
    private static final RawJson END = RawJson.of("}");

    @Inject
    ListViews views;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final ListCursor cursors = new ListCursor();
    private final Map<ListKind, RawJson> heads = new EnumMap<>(ListKind.class);
    private RawJson statelessEnd;

    @PostConstruct
    void prepare() {
        for (var kind : ListKind.values()) {
            heads.put(kind, RawJson.of("{\"%s\":[".formatted(kind.member())));
        }
        statelessEnd = RawJson.of(",\"resultType\":\"complete\",\"ttlMs\":%d,\"cacheScope\":\"private\"}"
                .formatted(config.listTtl().toMillis()));
    }

    /**
     * One page, in the slices of which it is made.
     *
     * @param cursor where the client wants to go on
     * @param stateless whether the client's revision has no sessions
     * @param wording in which words the client wants tools, where it says so
     * @return empty where the cursor is none of this list and this caller
     */
    public Optional<List<RawJson>> page(
            Caller caller, ListKind kind, Optional<RawJson> cursor, boolean stateless, Optional<Wording> wording) {
        var owner = Principal.of(caller).toString();
        var after = cursor.flatMap(McpJson::text).flatMap(text -> cursors.read(text, kind, owner));
        if (cursor.isPresent() && after.isEmpty()) {
            return Optional.empty();
        }
        var page = views.of(caller, kind, wording).page(after, config.pageSize());
        var next = page.last()
                .map(last -> RawJson.of(",\"nextCursor\":\"%s\"".formatted(cursors.after(last, kind, owner))))
                .orElse(RawJson.EMPTY);
        return Optional.of(
                List.of(heads.get(kind), page.entries(), END_OF_ENTRIES, next, stateless ? statelessEnd : END));
    }
}
