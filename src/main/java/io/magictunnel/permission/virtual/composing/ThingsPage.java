package io.magictunnel.permission.virtual.composing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.Matter;
import io.magictunnel.permission.virtual.SelectionRule;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.SlicePage;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.size.TokenCounts;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of admin/virtual-server.xhtml: what there is to select, as far as the administrator may know it, and its groups. */
@Named
@ViewScoped
public class ThingsPage implements SlicePage.Rows<ThingRow> {

    private static final Map<String, Comparator<ThingRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(ThingRow::name),
            "group", Comparator.comparing(ThingRow::group).thenComparing(ThingRow::name),
            "tokens", Comparator.comparing(ThingRow::tokens));

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    CallerContext context;

    @Inject
    TokenCounts tokens;

    @Inject
    ComposePage composer;

    @Inject
    NoticePage notices;

    private String text = "";
    private String kind = "";
    private boolean selectedOnly;
    private SlicePage<ThingRow> rows;

    @Override
    public Slice<ThingRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var found = things().filter(row -> kind.isEmpty() || row.kind().equals(kind))
                .filter(row -> !selectedOnly || row.selected())
                .filter(row -> row.says(text))
                .toList();
        return ColumnOrder.slice(found, COLUMNS, order, offset, limit);
    }

    private Stream<ThingRow> things() {
        var known = caller.atLeast(Role.OPERATOR);
        var selection = composer.composition().selection();
        return Stream.concat(
                catalogue.listed(known).stream()
                        .map(tool -> ThingRow.of(tool, tokens.of(tool), selection.selects(Matter.of(tool)))),
                others(known)
                        .filter(one -> SelectionRule.canName(Matter.of(one)))
                        .map(one -> ThingRow.of(one, selection.selects(Matter.of(one)))));
    }

    private Stream<Matter> matters() {
        var known = caller.atLeast(Role.OPERATOR);
        return Stream.concat(
                        catalogue.listed(known).stream().map(Matter::of),
                        others(known).map(Matter::of))
                .filter(SelectionRule::canName);
    }

    /** What comes with a tool is not chosen by itself. */
    private Stream<ContextDefinition> others(Caller known) {
        var view = context.view(known);
        return Stream.of(view.prompts(), view.resources(), view.templates())
                .<ContextDefinition>flatMap(all -> all.values().stream())
                .filter(definition -> definition.about().isEmpty());
    }

    @Override
    public String keyOf(ThingRow row) {
        return row.key();
    }

    @Override
    public Optional<ThingRow> find(String key) {
        return things().filter(row -> row.key().equals(key)).findFirst();
    }

    /** Takes the thing in, or leaves it out. */
    public void toggle(ThingRow row) {
        var isTurned = matters()
                .filter(matter -> SelectionRule.of(matter).equals(row.rule()))
                .findFirst()
                .map(composer.composition()::toggle)
                .orElse(true);
        if (!isTurned) {
            notices.say("compose.leftOut", row.name());
        }
    }

    public void turn(GroupRow group) {
        composer.composition().turn(group.rule());
    }

    /** Servers, categories and tags that there are, and those that rules name. */
    public List<GroupRow> getGroups() {
        var composition = composer.composition();
        var sizes = new TreeMap<>(
                matters().flatMap(SelectionRule::groupsOf).collect(groupingBy(Function.identity(), counting())));
        composition.rules().filter(SelectionRule::isGroup).forEach(rule -> sizes.putIfAbsent(rule, 0L));
        return sizes.entrySet().stream()
                .map(group -> new GroupRow(group.getKey(), composition.standOf(group.getKey()), group.getValue()))
                .toList();
    }

    public void toggleKind(String chosen) {
        kind = kind.equals(chosen) ? "" : chosen;
    }

    public void toggleSelectedOnly(String ignored) {
        selectedOnly = !selectedOnly;
    }

    public List<String> getKinds() {
        return List.of("tool", "prompt", "resource");
    }

    public SlicePage<ThingRow> getRows() {
        if (rows == null) {
            rows = new SlicePage<>(this);
        }
        return rows;
    }

    public String getKind() {
        return kind;
    }

    public boolean isSelectedOnly() {
        return selectedOnly;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }
}
