package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.queue.BatchProgress;
import io.magictunnel.enhancement.queue.Batches;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.Paused;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** The part of admin/enhancements.xhtml about work under way: batches with their progress, and stopping the queue for a while. */
@Named
@RequestScoped
public class EnhancementQueuePage {

    private static final int MOST_SHOWN = 4;

    @Inject
    CurrentCaller caller;

    @Inject
    EnhancementQueue queue;

    @Inject
    Batches batches;

    @Inject
    Board board;

    @Inject
    NoticePage notices;

    private List<Line> lines;

    /**
     * A batch under way.
     *
     * @param total how many jobs it has, by now
     * @param timeLeft {@code null} where nobody knows
     */
    public record Line(String id, String by, int ended, int total, int failed, int percent, Duration timeLeft) {

        static Line of(BatchProgress batch) {
            return new Line(
                    batch.id(),
                    batch.requestedBy(),
                    batch.ended(),
                    batch.ended() + batch.open(),
                    batch.failed(),
                    batch.percent(),
                    batch.timeLeft().orElse(null));
        }
    }

    /** The latest of those that are not done yet. */
    public List<Line> getBatches() {
        if (lines == null) {
            caller.atLeast(Role.ADMIN);
            lines = batches.open().stream().limit(MOST_SHOWN).map(Line::of).toList();
        }
        return lines;
    }

    /** {@code null} while it works. */
    public Paused getPaused() {
        return queue.paused().orElse(null);
    }

    public void pause() {
        queue.pause(caller.atLeast(Role.ADMIN));
        notices.say("queue.stopped");
    }

    public void resume() {
        queue.resume(caller.atLeast(Role.ADMIN));
        notices.say("queue.resumed");
    }

    /** What waits of it is called off; what runs ends by itself. */
    public void callOff(String batch) {
        var by = caller.atLeast(Role.ADMIN);
        notices.say("enhancements.calledOff", batches.cancel(batch, "Called off by " + by.userName()));
        lines = null;
        board.forget();
    }
}
