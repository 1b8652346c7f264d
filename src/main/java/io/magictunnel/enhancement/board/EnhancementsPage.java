package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.registry.ToolName;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** admin/enhancements.xhtml: the table of tools, and what can be done to several of them at once. */
@Named
@ViewScoped
public class EnhancementsPage extends TablePage<BoardRow> {

    @Inject
    CurrentCaller caller;

    @Inject
    Board board;

    @Inject
    EnhancementFilterPage filters;

    @Inject
    ToolWordsPage panel;

    @Inject
    Versions versions;

    @Inject
    EnhancementQueue queue;

    @Inject
    NoticePage notices;

    @Override
    public Slice<BoardRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        return board.slice(filters.filter(), offset, limit, order);
    }

    @Override
    public String keyOf(BoardRow row) {
        return row.name();
    }

    @Override
    public void chosen() {
        super.chosen();
        only().ifPresent(row -> panel.open(row.name()));
    }

    public void open() {
        chosenNow().stream().findFirst().ifPresent(row -> panel.open(row.name()));
    }

    /** Clients get what was proposed. */
    public void approve() {
        decide(true, "enhancements.approved");
    }

    public void reject() {
        decide(false, "enhancements.rejected");
    }

    private void decide(boolean approved, String done) {
        var by = caller.atLeast(Role.ADMIN);
        doTo(EnhancementsPage::isProposed, done, rows -> versions.decide(
                        rows.stream().map(row -> UUID.fromString(row.newest())).toList(), approved, by)
                .size());
    }

    /** Clients get the source's own words again. */
    public void restore() {
        var by = caller.atLeast(Role.ADMIN);
        doTo(BoardRow::described, "enhancements.restored", rows -> versions.restoreOriginals(names(rows), by));
    }

    /** What waits is called off; what runs ends by itself. */
    public void callOff() {
        var by = caller.atLeast(Role.ADMIN);
        doTo(
                row -> row.standing() == WordsStanding.WAITING,
                "enhancements.calledOff",
                rows -> queue.cancelWaiting(names(rows), "Called off by " + by.userName()));
    }

    /** @param action answers to how many it was done */
    private void doTo(Predicate<BoardRow> concerned, String done, ToIntFunction<List<BoardRow>> action) {
        var rows = chosenNow().stream().filter(concerned).toList();
        if (rows.isEmpty()) {
            notices.refuse("enhancements.noneSuch");
            return;
        }
        notices.attempt(() -> notices.done(done, action.applyAsInt(rows)));
        board.forget();
        forgetSelection();
    }

    /** The selected ones as they are now, which need not be as they were when somebody selected them. */
    List<BoardRow> chosenNow() {
        Set<String> names = selection().stream().map(BoardRow::name).collect(Collectors.toSet());
        return board.rows().stream().filter(row -> names.contains(row.name())).toList();
    }

    private static List<ToolName> names(List<BoardRow> rows) {
        return rows.stream().map(row -> new ToolName(row.name())).toList();
    }

    private static boolean isProposed(BoardRow row) {
        return row.standing() == WordsStanding.PROPOSED;
    }

    /** How many of the selected ones wait for a decision. */
    public long getProposedCount() {
        return chosenNow().stream().filter(EnhancementsPage::isProposed).count();
    }

    /** How many of the selected ones belong to other servers. */
    public long getUpstreamCount() {
        return chosenNow().stream().filter(BoardRow::upstream).count();
    }
}
