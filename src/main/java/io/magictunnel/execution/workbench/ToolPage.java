package io.magictunnel.execution.workbench;

import io.magictunnel.execution.trial.TryItPage;
import io.magictunnel.permission.WhoMay;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The panel at the right of admin/tools.xhtml: one tool in all its aspects, one tab each. */
@Named
@ViewScoped
public class ToolPage implements Serializable {

    private static final List<String> TABS = List.of("overview", "try", "history", "access");

    @Inject
    CurrentCaller caller;

    @Inject
    OpenedTool opened;

    @Inject
    NoticePage notices;

    @Inject
    TryItPage trial;

    @Inject
    WhoMay whoMay;

    private String name = "";
    private String tab = TABS.getFirst();

    /** Also where the address already names a tool. */
    public void open() {
        trial.prepare(name);
        if (!name.isEmpty() && !isOpen()) {
            notices.refuse("tool.gone", name);
        }
    }

    public void open(String tool, String wanted) {
        name = tool;
        show(wanted);
        open();
    }

    public void close() {
        name = "";
        tab = TABS.getFirst();
    }

    public void show(String wanted) {
        tab = TABS.contains(wanted) ? wanted : TABS.getFirst();
    }

    /** Whether there is such a tool, as far as this caller may know. */
    public boolean isOpen() {
        return opened.facts(name).isPresent();
    }

    public ToolFacts getFacts() {
        return opened.facts(name).orElse(null);
    }

    /** {@code null} where nothing was called. Expressions of pages reach through an {@code Optional}, and cannot ask it. */
    public Duration getP95() {
        return opened.facts(name).flatMap(facts -> facts.usage().p95()).orElse(null);
    }

    /** {@code null} where it never was. */
    public Instant getLastUsed() {
        return opened.facts(name).flatMap(facts -> facts.usage().lastUsed()).orElse(null);
    }

    /** Who may use it, and by which rule; others than operators learn only about themselves. */
    public List<WhoMay.Access> getAccess() {
        var actor = caller.get();
        return opened.facts(name)
                .map(ToolFacts::tool)
                .map(tool -> actor.role().covers(Role.OPERATOR) ? whoMay.use(tool) : List.of(whoMay.use(tool, actor)))
                .orElse(List.of());
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

    /** Nothing while no panel is open, so that the address stays short. */
    public String getTab() {
        return name.isEmpty() || tab.equals(TABS.getFirst()) ? "" : tab;
    }

    public void setTab(String tab) {
        show(tab);
    }

    public String getShownTab() {
        return tab;
    }
}
