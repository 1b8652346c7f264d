package io.magictunnel.execution.workbench;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.schema.Parameter;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The panel at the right of admin/tools.xhtml: one tool in all its aspects, one tab each. */
@Named
@ViewScoped
public class ToolPage implements Serializable {

    private static final List<String> TABS = List.of("overview");

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    private String name = "";
    private String tab = "";

    public void open(String tool, String wanted) {
        name = tool;
        show(wanted);
    }

    public void close() {
        name = "";
        tab = "";
    }

    public void show(String wanted) {
        tab = TABS.contains(wanted) ? wanted : TABS.getFirst();
    }

    /** Whether there is such a tool, as far as this caller may know. */
    public boolean isOpen() {
        return definition().isPresent();
    }

    public String getDescription() {
        return definition().map(ToolDefinition::description).orElse("");
    }

    public String getSource() {
        return definition().map(tool -> tool.source().name()).orElse("");
    }

    public String getCategory() {
        return definition().map(ToolDefinition::category).orElse("");
    }

    public String getTags() {
        return definition().map(tool -> String.join(", ", tool.tags())).orElse("");
    }

    public String getRouting() {
        return definition().map(ToolDefinition::routing).map(Routing::toString).orElse("");
    }

    public List<Parameter> getParameters() {
        return definition().map(tool -> Parameter.of(tool.inputSchema())).orElse(List.of());
    }

    public String getJson() {
        return definition().map(tool -> tool.wire().toPrettyString()).orElse("");
    }

    public List<Badge> getBadges() {
        return definition().map(Badge::of).orElse(List.of());
    }

    private Optional<ToolDefinition> definition() {
        return catalogue.known(caller.get()).stream()
                .filter(tool -> tool.name().value().equals(name))
                .findFirst();
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        show(tab);
    }

    /** A short word about the tool, with the colour of its meaning. */
    public record Badge(String word, String level) {

        static List<Badge> of(ToolDefinition tool) {
            var state = ToolState.of(tool);
            var badges = new ArrayList<Badge>();
            badges.add(new Badge(state.getWord(), state.getLevel()));
            var annotations = tool.wire().path("annotations");
            for (var hint : List.of("readOnly", "idempotent", "destructive", "openWorld")) {
                if (annotations.path(hint + "Hint").asBoolean(false)) {
                    badges.add(new Badge(hint, "destructive".equals(hint) ? "warn" : ""));
                }
            }
            return badges;
        }
    }
}
