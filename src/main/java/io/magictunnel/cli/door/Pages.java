package io.magictunnel.cli.door;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Long lists, page by page. */
public final class Pages {

    private static final int PAGE = 200;
    private static final int MOST = 100_000;

    private Pages() {}

    /** @param field in which the lines of a page stand */
    public static List<JsonNode> all(RestDoor door, RestPath path, String field) {
        var lines = new ArrayList<JsonNode>();
        while (lines.size() < MOST) {
            var page = door.get(path.with("limit", PAGE).with("offset", lines.size()));
            var some = page.path(field);
            some.valueStream().forEach(lines::add);
            if (some.size() < PAGE) {
                return lines;
            }
        }
        return lines;
    }
}
