package io.magictunnel.execution.listing;

import io.magictunnel.execution.listing.ToolSearch.Sort;
import io.magictunnel.execution.listing.ToolSearch.Status;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search for tools. */
public class ToolConditions {

    @QueryParam("q")
    @Parameter(description = "Words that occur in the name, the title, the description or the tags")
    String words;

    @QueryParam("category")
    String category;

    @QueryParam("server")
    @Parameter(description = "The alias of an upstream server")
    String server;

    @QueryParam("status")
    Status status;

    @QueryParam("tag")
    String tag;

    @QueryParam("sort")
    @DefaultValue("name")
    Sort sort;

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
                Optional.ofNullable(words),
                Optional.ofNullable(category),
                Optional.ofNullable(server),
                Optional.ofNullable(status),
                Optional.ofNullable(tag),
                sort,
                descending,
                offset,
                limit);
    }
}
