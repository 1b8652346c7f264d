package io.magictunnel.execution.workbench;

import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.offer.OfferConfig;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.registry.SettingChange;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSettings;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools that a caller may know, with their figures: searched, sorted, counted, switched on and off. */
@ApplicationScoped
public class ToolTable {

    private static final Map<String, Comparator<ToolRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(ToolRow::name),
            "source", Comparator.comparing(ToolRow::source),
            "state", Comparator.comparing(ToolRow::state),
            "calls", Comparator.comparing(ToolRow::calls),
            "p95", Comparator.comparing(ToolRow::p95),
            "success", Comparator.comparing(ToolRow::success));

    @Inject
    CallerCatalogue catalogue;

    @Inject
    ToolExecutor executor;

    @Inject
    RecentCalls lately;

    @Inject
    ToolSettings settings;

    /** By name, where nothing else is wanted. */
    Slice<ToolRow> slice(Caller caller, ToolFilter filter, int offset, int limit, Optional<ColumnOrder> order) {
        var figures = lately.byTool();
        var wanted = catalogue.known(caller).stream()
                .flatMap(tool -> row(tool, filter, figures))
                .toList();
        return ColumnOrder.slice(wanted, COLUMNS, order, offset, limit);
    }

    ToolState stateOf(ToolDefinition tool) {
        return ToolState.of(tool, executor.obstacle(tool).isPresent());
    }

    /** What there is to filter by, and how many tools each choice has. */
    Map<String, Long> choices(Caller caller, Function<ToolDefinition, String> property) {
        return catalogue.known(caller).stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }

    /** Switches tools on or off, as far as the caller knows them. */
    void enable(Caller caller, Collection<ToolRow> rows, boolean enabled) {
        caller.require(Role.OPERATOR);
        var wanted = rows.stream().map(ToolRow::name).collect(Collectors.toSet());
        settings.setEnabled(
                caller,
                catalogue.known(caller).stream()
                        .map(ToolDefinition::name)
                        .filter(name -> wanted.contains(name.value()))
                        .toList(),
                enabled);
    }

    /** Pins tools to lists that show less than all, or lets them go, as far as the caller knows them. */
    void pin(Caller caller, Collection<ToolRow> rows, boolean pinned) {
        caller.require(Role.OPERATOR);
        var wanted = rows.stream().map(ToolRow::name).collect(Collectors.toSet());
        catalogue.known(caller).stream()
                .filter(tool -> wanted.contains(tool.name().value()))
                .collect(Collectors.groupingBy(
                        tool -> tags(tool, pinned), Collectors.mapping(ToolDefinition::name, Collectors.toList())))
                .forEach((tags, names) -> settings.change(
                        caller, names, new SettingChange(Optional.empty(), Optional.empty(), Optional.of(tags))));
    }

    private static List<String> tags(ToolDefinition tool, boolean pinned) {
        var others = tool.tags().stream().filter(tag -> !tag.equals(OfferConfig.PIN));
        return (pinned ? Stream.concat(others, Stream.of(OfferConfig.PIN)) : others).toList();
    }

    private Stream<ToolRow> row(ToolDefinition tool, ToolFilter filter, Map<String, RecentFigures> figures) {
        var state = stateOf(tool);
        return filter.matches(tool, state)
                ? Stream.of(
                        ToolRow.of(tool, state, figures.getOrDefault(tool.name().value(), RecentFigures.NONE)))
                : Stream.empty();
    }
}
