package io.magictunnel.upstream.overview;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.definition.DefinitionProblem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** admin/servers.xhtml: the servers that the caller may know of. */
@Named
@ViewScoped
public class ServersPage extends TablePage<ServerRow> {

    private static final Map<String, Comparator<ServerRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(ServerRow::name),
            "state", Comparator.comparing(row -> row.state().word()),
            "conduct", Comparator.comparing(row -> row.conduct().kinds()),
            "tools", Comparator.comparing(ServerRow::tools),
            "since", Comparator.comparing(ServerRow::since),
            "restarts", Comparator.comparing(ServerRow::restarts));

    @Inject
    CurrentCaller caller;

    @Inject
    UpstreamServers servers;

    @Inject
    ServerRows rows;

    @Inject
    ServerPage panel;

    @Inject
    NoticePage notices;

    @Override
    public Slice<ServerRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        return ColumnOrder.slice(rows.of(caller.get()), COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(ServerRow row) {
        return row.name();
    }

    @Override
    public void chosen() {
        super.chosen();
        only().ifPresent(row -> panel.open(row.name()));
    }

    public void start() {
        toEach(servers::start, "servers.started");
    }

    public void stop() {
        toEach(servers::stop, "servers.stopped");
    }

    public void restart() {
        toEach(servers::restart, "servers.restarted");
    }

    public void remove() {
        toEach(servers::remove, "servers.removed");
        if (selection().stream().anyMatch(row -> row.name().equals(panel.getName()))) {
            panel.close();
        }
        forgetSelection();
    }

    private void toEach(Change change, String done) {
        notices.attemptAll(selection(), row -> change.of(caller.get(), row.name()), done);
    }

    /** Connects to each once more, beside what runs. */
    public void test() {
        selection()
                .forEach(row -> notices.attempt(() -> {
                    var report = servers.test(caller.get(), row.name());
                    report.problem()
                            .ifPresentOrElse(
                                    problem -> notices.say("servers.testFailed", row.name(), problem),
                                    () -> notices.say(
                                            "servers.tested",
                                            row.name(),
                                            report.tools().size()));
                }));
    }

    /** Entries of the operator's file that cannot be used. */
    public List<DefinitionProblem> getProblems() {
        return mayChange() ? servers.problems(caller.get()) : List.of();
    }

    public boolean isMayAdd() {
        return caller.get().role().covers(Role.ADMIN);
    }

    private boolean mayChange() {
        return caller.get().role().covers(Role.OPERATOR);
    }

    /** Something that can be done to a server. */
    private interface Change {
        void of(Caller caller, String server);
    }
}
