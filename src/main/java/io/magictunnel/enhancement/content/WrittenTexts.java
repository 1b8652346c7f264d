package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.SecurityError;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What prompts and resources about tools have in common over REST. */
@RequestScoped
public class WrittenTexts {

    @Inject
    Contents contents;

    @Inject
    CurrentCaller current;

    /**
     * @param types which texts; all of their kind where none are named
     * @param force also where there is one that still fits, and for tools of other servers
     */
    public record Wish(String toolName, Optional<List<String>> types, Optional<Boolean> force) {}

    /** @param generated each as it is now, whether it was written this time or before */
    public record Generated(String toolName, List<ContentView> generated) {}

    /** The query parameters of a search. */
    public static class Conditions {

        @QueryParam("tool_name")
        String tool;

        @QueryParam("include_content")
        @Parameter(description = "Whether the texts themselves are wanted")
        boolean whole;

        @QueryParam("every_version")
        @Parameter(description = "Otherwise only the newest version of each is found")
        boolean everyVersion;

        @QueryParam("offset")
        @DefaultValue("0")
        int offset;

        @QueryParam("limit")
        @DefaultValue("50")
        int limit;
    }

    /** @param removed how many versions there were */
    public record Forgotten(int removed) {}

    /** Texts and how many there are in all. */
    record Found(List<ContentView> texts, long total) {}

    Generated write(Wish wish, boolean prompts) {
        var tool = SecurityError.required("tool_name", wish.toolName());
        var written = contents.write(
                current.get(),
                tool,
                kinds(wish.types(), ContentKind.of(prompts)),
                wish.force().orElse(false));
        return new Generated(
                tool, written.stream().map(text -> ContentView.of(text, true)).toList());
    }

    Forgotten forget(String tool, boolean prompts) {
        return new Forgotten(
                contents.forget(current.get(), SecurityError.required("tool_name", tool), ContentKind.of(prompts)));
    }

    Found search(Conditions conditions, boolean prompts) {
        if (conditions.limit < 1 || conditions.limit > ContentQuery.MOST || conditions.offset < 0) {
            throw new DomainException(
                    EnhancementError.INVALID_REQUEST,
                    "limit is %d, offset is %d; allowed are 1 to %d, and 0 or more"
                            .formatted(conditions.limit, conditions.offset, ContentQuery.MOST));
        }
        var found = contents.search(new ContentQuery(
                ContentKind.of(prompts),
                Optional.ofNullable(conditions.tool),
                conditions.everyVersion,
                conditions.offset,
                conditions.limit));
        return new Found(
                found.items().stream()
                        .map(text -> ContentView.of(text, conditions.whole))
                        .toList(),
                found.total());
    }

    private static List<ContentKind> kinds(Optional<List<String>> types, List<ContentKind> allowed) {
        return types.filter(named -> !named.isEmpty())
                .map(named -> named.stream().map(type -> kind(type, allowed)).toList())
                .orElse(allowed);
    }

    private static ContentKind kind(String type, List<ContentKind> allowed) {
        return ContentKind.named(type)
                .filter(allowed::contains)
                .orElseThrow(() -> new DomainException(
                        EnhancementError.INVALID_REQUEST,
                        "The field 'types' names something else than a type",
                        "allowed: "
                                + allowed.stream().map(ContentKind::spelling).collect(Collectors.joining(", "))));
    }
}
