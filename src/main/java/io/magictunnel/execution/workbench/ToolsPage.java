package io.magictunnel.execution.workbench;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** admin/tools.xhtml: the table. Everything that decides what it shows is in the address. */
@Named
@ViewScoped
public class ToolsPage extends TablePage<ToolRow> {

    private static final List<String> STATES = List.of("ready", "disabled", "hidden", "upstream");

    @Inject
    CurrentCaller caller;

    @Inject
    ToolTable table;

    @Inject
    ToolPage panel;

    private String text = "";
    private String category = "";
    private String source = "";
    private String state = "";

    @Override
    public Slice<ToolRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        return table.slice(caller.get(), filter(), offset, limit, order);
    }

    @Override
    public String keyOf(ToolRow row) {
        return row.name();
    }

    @Override
    public void chosen() {
        super.chosen();
        only().ifPresent(row -> panel.open(row.name(), panel.getTab()));
    }

    public void open(String tab) {
        selection().stream().findFirst().ifPresent(row -> panel.open(row.name(), tab));
    }

    public void toggleState(String wanted) {
        state = state.equals(wanted) ? "" : wanted;
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
