package io.magictunnel.execution.workbench;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tools that a caller may know, with their figures, in slices of a sorted list. */
@ApplicationScoped
public class ToolTable {

    private static final Map<String, Comparator<ToolRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(ToolRow::name),
            "category", Comparator.comparing(ToolRow::category),
            "source", Comparator.comparing(ToolRow::source),
            "state", Comparator.comparing(ToolRow::state),
            "calls", Comparator.comparing(ToolRow::calls),
            "p95", Comparator.comparing(ToolRow::p95),
            "success", Comparator.comparing(ToolRow::success));

    @Inject
    CallerCatalogue catalogue;

    /** By name, where nothing else is wanted. */
    Slice<ToolRow> slice(
            Caller caller, Predicate<ToolDefinition> filter, int offset, int limit, Optional<ColumnOrder> order) {
        var wanted =
                catalogue.known(caller).stream().filter(filter).map(ToolRow::of).toList();
        return ColumnOrder.slice(wanted, COLUMNS, order, offset, limit);
    }

    /** What there is to filter by, and how many tools each choice has. */
    Map<String, Long> choices(Caller caller, Function<ToolDefinition, String> property) {
        return catalogue.known(caller).stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }
}
