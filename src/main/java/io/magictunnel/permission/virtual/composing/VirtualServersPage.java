package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.virtual.SelectionPreviews;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServers;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** admin/virtual-servers.xhtml: what administrators have composed. Operators read it, administrators change it. */
@Named
@ViewScoped
public class VirtualServersPage extends TablePage<VirtualServerRow> {

    private static final Map<String, Comparator<VirtualServerRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(VirtualServerRow::name),
            "enabled", Comparator.comparing(VirtualServerRow::enabled),
            "forWhom", Comparator.comparing(VirtualServerRow::forWhom),
            "tools", Comparator.comparing(VirtualServerRow::tools),
            "things", Comparator.comparing(VirtualServerRow::things),
            "tokens", Comparator.comparing(VirtualServerRow::tokens));

    @Inject
    CurrentCaller caller;

    @Inject
    VirtualServers servers;

    @Inject
    SelectionPreviews previews;

    @Inject
    NoticePage notices;

    @Override
    public Slice<VirtualServerRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var actor = caller.atLeast(Role.OPERATOR);
        var all = servers.all().stream()
                .map(server -> VirtualServerRow.of(server, previews.of(actor, server.selection())))
                .toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(VirtualServerRow row) {
        return row.name();
    }

    public void enable() {
        switchTo(true, "virtual-servers.enabled");
    }

    public void disable() {
        switchTo(false, "virtual-servers.disabled");
    }

    public void remove() {
        notices.attemptAll(
                selection(),
                row -> servers.remove(caller.get(), row.name(), OptionalInt.empty()),
                "virtual-servers.removed");
        forgetSelection();
    }

    private void switchTo(boolean enabled, String done) {
        notices.attemptAll(selection(), row -> switchTo(enabled, servers.get(row.name())), done);
    }

    private void switchTo(boolean enabled, VirtualServer server) {
        servers.update(caller.get(), server.with(enabled));
    }

    /** The one server that is selected; empty where it is not exactly one. */
    public String getOpened() {
        return only().map(VirtualServerRow::name).orElse("");
    }

    public boolean isMayChange() {
        return caller.get().role().covers(Role.ADMIN);
    }
}
