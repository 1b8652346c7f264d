package io.magictunnel.execution.workbench;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The bar above the table of admin/tools.xhtml: which tools are wanted. All of it is in the address. */
@Named
@ViewScoped
public class ToolFilterPage implements Serializable {

    private static final List<String> STATES = List.of("ready", "unreachable", "disabled", "upstream");

    @Inject
    CurrentCaller caller;

    @Inject
    ToolTable table;

    private String text = "";
    private String category = "";
    private String source = "";
    private String state = "";

    ToolFilter filter() {
        return new ToolFilter(text, category, source, state);
    }

    public void toggleState(String wanted) {
        state = state.equals(wanted) ? "" : wanted;
    }

    public List<String> getStates() {
        return STATES;
    }

    public Map<String, Long> getCategories() {
        return table.choices(caller.get(), ToolDefinition::category);
    }

    public Map<String, Long> getSources() {
        return table.choices(caller.get(), tool -> tool.source().name());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category == null ? "" : category;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? "" : state;
    }
}
