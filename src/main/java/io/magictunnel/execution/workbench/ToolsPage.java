package io.magictunnel.execution.workbench;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.registry.capability.CapabilityFolder;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** admin/tools.xhtml: the table. Which tools it shows is decided in the bar above it. */
@Named
@ViewScoped
public class ToolsPage extends TablePage<ToolRow> {

    @Inject
    CurrentCaller caller;

    @Inject
    ToolTable table;

    @Inject
    ToolFilterPage filters;

    @Inject
    ToolPage panel;

    @Inject
    NoticePage notices;

    @Inject
    CapabilityFolder folder;

    @Override
    public Slice<ToolRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        return table.slice(caller.get(), filters.filter(), offset, limit, order);
    }

    @Override
    public String keyOf(ToolRow row) {
        return row.name();
    }

    @Override
    public void chosen() {
        super.chosen();
        only().ifPresent(row -> panel.open(row.name(), panel.getShownTab()));
    }

    public void open(String tab) {
        selection().stream().findFirst().ifPresent(row -> panel.open(row.name(), tab));
    }

    public void enable(boolean enabled) {
        if (notices.attempt(() -> table.enable(caller.get(), selection(), enabled))) {
            notices.done(enabled ? "tools.enabled" : "tools.disabled", getSelectedCount());
        }
    }

    /** Whether lists that show less than all show these tools. */
    public void pin(boolean pinned) {
        if (notices.attempt(() -> table.pin(caller.get(), selection(), pinned))) {
            notices.done(pinned ? "tools.pinned" : "tools.unpinned", getSelectedCount());
        }
    }

    /** What is wrong in capability files; for those who can put it right. */
    public List<CapabilityProblem> getProblems() {
        return caller.get().role().covers(Role.OPERATOR) ? folder.problems() : List.of();
    }
}
