package io.magictunnel.execution.workbench;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.SlicePage.Order;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tools that a caller may know, with their figures, in slices of a sorted list. */
@ApplicationScoped
public class ToolTable {

    private static final Map<String, Comparator<ToolRow>> ORDERS = Map.of(
            "name", Comparator.comparing(ToolRow::name),
            "category", Comparator.comparing(ToolRow::category),
            "source", Comparator.comparing(ToolRow::source),
            "state", Comparator.comparing(ToolRow::state),
            "calls", Comparator.comparing(ToolRow::calls),
            "p95", Comparator.comparing(ToolRow::p95),
            "success", Comparator.comparing(ToolRow::success));

    @Inject
    CallerCatalogue catalogue;

    Slice<ToolRow> slice(Caller caller, ToolFilter filter, int offset, int limit, Optional<Order> order) {
        var wanted = catalogue.known(caller).stream()
                .filter(filter)
                .map(ToolRow::of)
                .sorted(comparator(order))
                .toList();
        return new Slice<>(wanted.stream().skip(offset).limit(limit).toList(), wanted.size());
    }

    Optional<ToolRow> find(Caller caller, String name) {
        return catalogue.known(caller).stream()
                .filter(tool -> tool.name().value().equals(name))
                .findFirst()
                .map(ToolRow::of);
    }

    List<String> names(Caller caller, ToolFilter filter) {
        return catalogue.known(caller).stream()
                .filter(filter)
                .map(tool -> tool.name().value())
                .toList();
    }

    /** What there is to filter by, and how many tools each choice has. */
    Map<String, Long> choices(Caller caller, Function<ToolDefinition, String> property) {
        return catalogue.known(caller).stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }

    private static Comparator<ToolRow> comparator(Optional<Order> order) {
        return order.filter(wanted -> ORDERS.containsKey(wanted.column()))
                .map(wanted -> wanted.ascending()
                        ? ORDERS.get(wanted.column())
                        : ORDERS.get(wanted.column()).reversed())
                .map(first -> first.thenComparing(ToolRow::name))
                .orElseGet(() -> Comparator.comparing(ToolRow::name));
    }
}
