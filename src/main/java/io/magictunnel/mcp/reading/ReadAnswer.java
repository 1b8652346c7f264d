package io.magictunnel.mcp.reading;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawEdit;
import io.magictunnel.protocol.RawJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of {@code resources/read}. Revisions without sessions want to know how long it may be kept, and by whom: what we
 * are not told is stale at once, and nothing is for others than the one who asked.
 */
public final class ReadAnswer {

    private static final String SCOPE = "cacheScope";
    private static final RawJson PRIVATE = RawJson.of("\"private\"");
    private static final Map<String, String> WANTED = new LinkedHashMap<>();

    static {
        WANTED.put("resultType", "\"complete\"");
        WANTED.put("ttlMs", "0");
        WANTED.put(SCOPE, PRIVATE.toString());
    }

    private ReadAnswer() {}

    /** In slices. */
    public static List<RawJson> of(RawJson result, ProtocolVersion version) {
        if (!version.isStateless()) {
            return List.of(result);
        }
        var told = JsonRpcReader.members(result);
        var missing =
                WANTED.keySet().stream().filter(key -> !told.containsKey(key)).toList();
        var scope = told.getOrDefault(SCOPE, PRIVATE);
        var closed = scope.equals(PRIVATE) ? result : RawEdit.apply(result, List.of(new RawEdit(scope, PRIVATE)));
        if (missing.isEmpty()) {
            return List.of(closed);
        }
        var members = String.join(
                ",",
                missing.stream()
                        .map(key -> "\"%s\":%s".formatted(key, WANTED.get(key)))
                        .toList());
        return McpJson.withMember(closed, missing.getFirst(), RawJson.of(members));
    }
}
