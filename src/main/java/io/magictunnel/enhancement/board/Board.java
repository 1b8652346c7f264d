package io.magictunnel.enhancement.board;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * All tools of the catalogue by how far they are, looked up once in a request and again after something was changed in it. As
 * nobody asks who may use them, it is for administrators.
 */
@RequestScoped
public class Board {

    private static final Map<String, Comparator<BoardRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(BoardRow::name),
            "source", Comparator.comparing(BoardRow::source),
            "standing", Comparator.comparing(BoardRow::standing),
            "writer", Comparator.comparing(BoardRow::writer),
            "confidence", Comparator.comparing(BoardRow::confidence),
            "at", Comparator.comparing(BoardRow::at, Comparator.nullsFirst(Comparator.naturalOrder())));

    @Inject
    CurrentCaller caller;

    @Inject
    ToolRegistry registry;

    @Inject
    BoardRepository repository;

    private List<BoardRow> rows;

    /** By name. */
    List<BoardRow> rows() {
        caller.atLeast(Role.ADMIN);
        if (rows == null) {
            rows = read();
        }
        return rows;
    }

    /** Something was changed. */
    void forget() {
        rows = null;
    }

    Slice<BoardRow> slice(BoardFilter filter, int offset, int limit, Optional<ColumnOrder> order) {
        var wanted = rows().stream().filter(filter::matches).toList();
        return ColumnOrder.slice(wanted, COLUMNS, order, offset, limit);
    }

    /** How many tools are how far, those of none included, in the order of the standings. */
    Map<WordsStanding, Long> counts(BoardFilter filter) {
        var counts = new EnumMap<WordsStanding, Long>(WordsStanding.class);
        for (var standing : WordsStanding.values()) {
            counts.put(standing, 0L);
        }
        rows().stream()
                .filter(filter::matchesApartFromStanding)
                .forEach(row -> counts.merge(row.standing(), 1L, Long::sum));
        return counts;
    }

    /** What there is to filter by, and how many tools each choice has. */
    Map<String, Long> choices(Function<BoardRow, String> property) {
        return rows().stream().collect(groupingBy(property, TreeMap::new, counting()));
    }

    private List<BoardRow> read() {
        var versions = repository.versions();
        var newest = versions.stream()
                .collect(toMap(
                        VersionLine::tool,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(VersionLine::createdAt))));
        var active = versions.stream()
                .filter(VersionLine::isInUse)
                .collect(toMap(VersionLine::tool, Function.identity(), (one, other) -> one));
        var jobs = repository.jobs().stream()
                .collect(toMap(
                        JobLine::tool,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(JobLine::createdAt))));
        return registry.catalogue().tools().stream()
                .map(tool -> BoardRow.of(
                        tool,
                        Optional.ofNullable(newest.get(tool.name().value())),
                        Optional.ofNullable(active.get(tool.name().value())),
                        Optional.ofNullable(jobs.get(tool.name().value()))))
                .toList();
    }
}
