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
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        var caller = this.caller.atLeast(Role.ADMIN);
        doTo(EnhancementsPage::isProposed, "enhancements.approved", row -> {
            versions.activate(UUID.fromString(row.newest()), caller);
        });
    }

    public void reject() {
        var caller = this.caller.atLeast(Role.ADMIN);
        doTo(EnhancementsPage::isProposed, "enhancements.rejected", row -> {
            versions.reject(UUID.fromString(row.newest()), caller);
        });
    }

    /** Clients get the source's own words again. */
    public void restore() {
        var caller = this.caller.atLeast(Role.ADMIN);
        doTo(
                BoardRow::described,
                "enhancements.restored",
                row -> versions.restoreOriginal(new ToolName(row.name()), caller));
    }

    /** What waits is called off; what runs ends by itself. */
    public void callOff() {
        var caller = this.caller.atLeast(Role.ADMIN);
        var waiting = chosenNow().stream()
                .filter(row -> row.standing() == WordsStanding.WAITING)
                .map(row -> new ToolName(row.name()))
                .toList();
        var cancelled = queue.cancelWaiting(waiting, "Called off by " + caller.userName());
        if (cancelled == 0) {
            notices.refuse("enhancements.noneSuch");
        } else {
            notices.done("enhancements.calledOff", cancelled);
        }
        board.forget();
    }

    private void doTo(Predicate<BoardRow> concerned, String done, Consumer<BoardRow> action) {
        var rows = chosenNow().stream().filter(concerned).toList();
        if (rows.isEmpty()) {
            notices.refuse("enhancements.noneSuch");
        } else {
            notices.attemptAll(rows, action, done);
            board.forget();
            forgetSelection();
        }
    }

    /** The selected ones as they are now, which need not be as they were when somebody selected them. */
    List<BoardRow> chosenNow() {
        Set<String> names = selection().stream().map(BoardRow::name).collect(Collectors.toSet());
        return board.rows().stream().filter(row -> names.contains(row.name())).toList();
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
