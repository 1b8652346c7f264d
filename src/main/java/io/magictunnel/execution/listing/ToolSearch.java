package io.magictunnel.execution.listing;

import io.magictunnel.execution.ExecutionError;
import io.magictunnel.execution.usage.ToolUsage;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which tools somebody wants to see, in which order. What is absent does not matter.
 *
 * @param words all of them occur in the name, the title, the description or the tags
 * @param server the alias of an upstream server
 */
public record ToolSearch(
        Optional<String> words,
        Optional<String> category,
        Optional<String> server,
        Optional<Status> status,
        Optional<String> tag,
        Sort sort,
        boolean descending,
        int offset,
        int limit) {

    public static final int MOST = 500;

    public ToolSearch {
        if (limit < 1 || limit > MOST) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST, "limit is %d; allowed is 1 to %d".formatted(limit, MOST));
        }
        if (offset < 0) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST, "offset is %d; allowed is 0 and more".formatted(offset));
        }
    }

    /** Whether tools can be called, and whether clients are told of them. */
    public enum Status {
        ENABLED,
        DISABLED,
        HIDDEN
    }

    /** What tools are sorted by; those that are equal, by name. */
    public enum Sort {
        NAME,
        CATEGORY,
        SERVER,
        CALLS,
        FAILURES,
        LAST_USED
    }

    /** The wanted part of what was found, and how much was found. */
    public Slice<ToolDefinition> in(Collection<ToolDefinition> tools, Map<String, ToolUsage> usage) {
        var found = tools.stream().filter(this::matches).sorted(order(usage)).toList();
        var from = Math.min(offset, found.size());
        return new Slice<>(found.subList(from, (int) Math.min((long) from + limit, found.size())), found.size());
    }

    private boolean matches(ToolDefinition tool) {
        return category.filter(name -> !name.equals(tool.category())).isEmpty()
                && server.filter(name -> !name.equals(serverOf(tool))).isEmpty()
                && tag.filter(name -> !tool.tags().contains(name)).isEmpty()
                && status.filter(wanted -> !has(tool, wanted)).isEmpty()
                && words.stream()
                        .flatMap(text ->
                                Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")))
                        .allMatch(searched(tool)::contains);
    }

    private static boolean has(ToolDefinition tool, Status status) {
        return switch (status) {
            case ENABLED -> tool.enabled();
            case DISABLED -> !tool.enabled();
            case HIDDEN -> tool.hidden();
        };
    }

    private static String searched(ToolDefinition tool) {
        return String.join(
                        "\n",
                        tool.name().value(),
                        tool.title().orElse(""),
                        tool.description(),
                        String.join("\n", tool.tags()))
                .toLowerCase(Locale.ROOT);
    }

    private static String serverOf(ToolDefinition tool) {
        return tool.source() instanceof ToolSource.UpstreamServer server ? server.name() : "";
    }

    private Comparator<ToolDefinition> order(Map<String, ToolUsage> usage) {
        Comparator<ToolDefinition> wanted =
                switch (sort) {
                    case NAME -> Comparator.comparing(ToolDefinition::name);
                    case CATEGORY -> Comparator.comparing(ToolDefinition::category);
                    case SERVER -> Comparator.comparing(ToolSearch::serverOf);
                    case CALLS -> byFigure(usage, ToolUsage::calls, 0L);
                    case FAILURES -> byFigure(usage, ToolUsage::failures, 0L);
                    case LAST_USED -> byFigure(usage, ToolUsage::lastUsed, Instant.MIN);
                };
        return (descending ? wanted.reversed() : wanted).thenComparing(ToolDefinition::name);
    }

    private static <F extends Comparable<F>> Comparator<ToolDefinition> byFigure(
            Map<String, ToolUsage> usage, Function<ToolUsage, F> figure, F unused) {
        return Comparator.comparing(tool ->
                Optional.ofNullable(usage.get(tool.name().value())).map(figure).orElse(unused));
    }
}
