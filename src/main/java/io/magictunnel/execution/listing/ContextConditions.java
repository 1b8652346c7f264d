package io.magictunnel.execution.listing;

import io.magictunnel.execution.ExecutionError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextDefinition;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search for prompts, resources or templates. */
public class ContextConditions {

    private static final int MOST = 1_000;

    @QueryParam("q")
    @Parameter(description = "Words that occur in the name or URI, the title or the description")
    String words;

    @QueryParam("server")
    @Parameter(description = "The name of an upstream server")
    String server;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    /** Those that fit, in the order of what clients call them. */
    <T extends ContextDefinition> Slice<T> in(Collection<T> all) {
        if (limit < 1 || limit > MOST || offset < 0) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST,
                    "offset is %d and limit is %d; allowed are 0 or more, and 1 to %d".formatted(offset, limit, MOST));
        }
        var wanted = wantedWords();
        var found = all.stream().filter(one -> fits(one, wanted)).toList();
        return new Slice<>(found.stream().skip(offset).limit(limit).toList(), found.size());
    }

    private List<String> wantedWords() {
        return words == null
                ? List.of()
                : Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private boolean fits(ContextDefinition definition, List<String> wanted) {
        var isThere = server == null
                || (definition.source() instanceof ToolSource.UpstreamServer upstream
                        && upstream.name().equals(server));
        var text = String.join(
                        " ",
                        definition.key(),
                        definition.wire().path("name").asString(""),
                        definition.wire().path("title").asString(""),
                        definition.wire().path("description").asString(""))
                .toLowerCase(Locale.ROOT);
        return isThere && wanted.stream().allMatch(text::contains);
    }
}
