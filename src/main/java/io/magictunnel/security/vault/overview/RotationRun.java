package io.magictunnel.security.vault.overview;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.vault.VaultRotation;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The exchange of the vault's key as a page sees it: it goes on when the page is left, and there is one at a time. */
@ApplicationScoped
public class RotationRun {

    private static final System.Logger LOGGER = System.getLogger(RotationRun.class.getName());

    private static final Duration NEWS = Duration.ofMinutes(10);

    @Inject
    VaultRotation rotation;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);

    /** How far it is. */
    public enum Stage {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One moment of it.
     *
     * @param words the new key's id when it is done, the reason where it failed
     * @param at when that was
     */
    public record Progress(Stage stage, int moved, int all, String words, Instant at) {

        static final Progress NONE = new Progress(Stage.NONE, 0, 0, "", Instant.EPOCH);

        /** How much of it is done, of a hundred. */
        public int percent() {
            return all == 0 ? 0 : moved * 100 / all;
        }

        public boolean isRunning() {
            return stage == Stage.RUNNING;
        }
    }

    /** How far the last one is; one that ended a while ago is no news any more. */
    public Progress progress() {
        var last = progress.get();
        return last.isRunning() || last.at().plus(NEWS).isAfter(clock.instant()) ? last : Progress.NONE;
    }

    /** Begins, unless it is under way. */
    void begin(Caller actor) {
        actor.require(Role.ADMIN);
        var before = progress.get();
        if (!before.isRunning() && progress.compareAndSet(before, at(Stage.RUNNING, 0, 0, ""))) {
            threads.execute(() -> run(actor));
        }
    }

    private Progress at(Stage stage, int moved, int all, String words) {
        return new Progress(stage, moved, all, words, clock.instant());
    }

    private void run(Caller actor) {
        try {
            var done = rotation.rotate(actor, (moved, all) -> progress.set(at(Stage.RUNNING, moved, all, "")));
            progress.set(at(Stage.DONE, done.credentials(), done.credentials(), done.key()));
        } catch (DomainException refused) {
            progress.set(at(Stage.FAILED, 0, 0, refused.getMessage()));
        } catch (RuntimeException fault) {
            LOGGER.log(Level.ERROR, "The key of the vault was not exchanged", fault);
            progress.set(at(Stage.FAILED, 0, 0, "The server's log says why"));
        }
    }
}
