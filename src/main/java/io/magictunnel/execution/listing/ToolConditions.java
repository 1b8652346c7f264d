package io.magictunnel.execution.listing;

import io.magictunnel.execution.QueryWord;
import io.magictunnel.execution.listing.ToolSearch.Sort;
import io.magictunnel.execution.listing.ToolSearch.Status;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The query parameters of a search for tools, as they came. */
public class ToolConditions {

    @QueryParam("q")
    String words;

    @QueryParam("category")
    String category;

    @QueryParam("server")
    String server;

    @QueryParam("status")
    String status;

    @QueryParam("tag")
    String tag;

    @QueryParam("sort")
    @DefaultValue("name")
    String sort;

    @QueryParam("descending")
    boolean descending;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    ToolSearch search() {
        return new ToolSearch(
                QueryWord.given(words),
                QueryWord.given(category),
                QueryWord.given(server),
                QueryWord.oneOf(Status.class, "status", status),
                QueryWord.given(tag),
                QueryWord.oneOf(Sort.class, "sort", sort).orElse(Sort.NAME),
                descending,
                QueryWord.within("offset", offset, 0, Integer.MAX_VALUE),
                QueryWord.within("limit", limit, 1, ToolSearch.MOST));
    }
}
