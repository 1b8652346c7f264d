package io.magictunnel.enhancement.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which texts somebody wants to see.
 *
 * @param everyVersion otherwise only the newest of each tool and kind
 */
public record ContentQuery(
        List<ContentKind> kinds, Optional<String> tool, boolean everyVersion, int offset, int limit) {

    public static final int MOST = 500;

    public ContentQuery {
        kinds = List.copyOf(kinds);
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "offset %d, limit %d; allowed are 1 to %d".formatted(offset, limit, MOST));
        }
    }

    String condition() {
        return "c.kind in :kinds"
                + (tool.isPresent() ? " and c.tool = :tool" : "")
                + (everyVersion
                        ? ""
                        : " and c.version = (select max(d.version) from GeneratedContent d"
                                + " where d.tool = c.tool and d.kind = c.kind)");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("kinds", kinds);
        tool.ifPresent(name -> parameters.put("tool", name));
        return parameters;
    }
}
