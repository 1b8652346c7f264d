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
import io.magictunnel.upstream.keeping.ServerLog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** admin/servers.xhtml: the servers that the caller may know of, and the log of the one that is selected. */
@Named
@ViewScoped
public class ServersPage extends TablePage<ServerRow> {

    private static final Map<String, Comparator<ServerRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(ServerRow::name),
            "state", Comparator.comparing(row -> row.state().word()),
            "tools", Comparator.comparing(ServerRow::tools),
            "since", Comparator.comparing(ServerRow::since),
            "restarts", Comparator.comparing(ServerRow::restarts));

    @Inject
    CurrentCaller caller;

    @Inject
    UpstreamServers servers;

    @Inject
    NoticePage notices;

    @Override
    public Slice<ServerRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var all = servers.visibleTo(caller.get()).stream().map(ServerRow::of).toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(ServerRow row) {
        return row.name();
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
        forgetSelection();
    }

    private void toEach(Change change, String done) {
        notices.attemptAll(selection(), row -> change.of(caller.get(), row.name()), done);
    }

    /** The lines of the one server that is selected, newest last; none for callers who may not see them. */
    public List<ServerLog.Line> getLog() {
        return mayChange()
                ? only().map(row -> servers.log(caller.get(), row.name())).orElse(List.of())
                : List.of();
    }

    /** What the one server that is selected speaks, and how it has been doing; {@code null} where nothing is to be shown. */
    public ProtocolRow getProtocol() {
        return mayChange()
                ? only().map(row -> ProtocolRow.of(
                                servers.get(caller.get(), row.name()), servers.pulse(caller.get(), row.name())))
                        .orElse(null)
                : null;
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

    /** The server whose log is shown; empty where it is not exactly one. */
    public String getOpened() {
        return only().map(ServerRow::name).orElse("");
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
