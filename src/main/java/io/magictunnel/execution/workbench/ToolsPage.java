package io.magictunnel.execution.workbench;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.SlicePage;
import io.magictunnel.platform.SlicePage.Order;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** admin/tools.xhtml: the table. Everything that decides what it shows is in the address. */
@Named
@ViewScoped
public class ToolsPage implements Serializable, SlicePage.Source<ToolRow> {

    private static final List<String> STATES = List.of("ready", "disabled", "hidden", "upstream");

    @Inject
    CurrentCaller caller;

    @Inject
    ToolTable table;

    @Inject
    ToolPage panel;

    private final SlicePage<ToolRow> rows = new SlicePage<>(this);
    private List<ToolRow> selected = List.of();
    private String text = "";
    private String category = "";
    private String source = "";
    private String state = "";
    private boolean allMatching;

    @Override
    public Slice<ToolRow> load(int offset, int limit, Optional<Order> order) {
        return table.slice(caller.get(), filter(), offset, limit, order);
    }

    @Override
    public String keyOf(ToolRow row) {
        return row.name();
    }

    @Override
    public Optional<ToolRow> find(String key) {
        return table.find(caller.get(), key);
    }

    /** A row was clicked: where it is the only one, its panel opens. */
    public void chosen() {
        marked();
        if (selected.size() == 1) {
            panel.open(selected.getFirst().name(), panel.getTab());
        }
    }

    /** The selection changed, and nothing else. */
    public void marked() {
        allMatching = false;
    }

    public void open(String tab) {
        if (!selected.isEmpty()) {
            panel.open(selected.getLast().name(), tab);
        }
    }

    public void toggleState(String wanted) {
        state = state.equals(wanted) ? "" : wanted;
    }

    /** Selects what is on other pages, too. */
    public void selectAllMatching() {
        allMatching = true;
    }

    public boolean isMoreToSelect() {
        return !allMatching && !selected.isEmpty() && selected.size() < rows.getRowCount();
    }

    public int getSelectedCount() {
        return allMatching ? rows.getRowCount() : selected.size();
    }

    private ToolFilter filter() {
        return new ToolFilter(text, category, source, state);
    }

    public Map<String, Long> getCategories() {
        return table.choices(caller.get(), ToolDefinition::category);
    }

    public Map<String, Long> getSources() {
        return table.choices(caller.get(), tool -> tool.source().name());
    }

    public List<String> getStates() {
        return STATES;
    }

    public SlicePage<ToolRow> getRows() {
        return rows;
    }

    public List<ToolRow> getSelected() {
        return selected;
    }

    public void setSelected(List<ToolRow> selected) {
        this.selected = selected;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
