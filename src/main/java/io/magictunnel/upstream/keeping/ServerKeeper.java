package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.conduct.ServerConduct;
import io.magictunnel.upstream.definition.RestartChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.federation.Publication;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps one server running: connects, lists its tools, waits for what happens, and begins again when the server is gone. All
 * that changes the server's state is done on the one thread that runs this; everybody else leaves a {@link Signal}.
 */
public final class ServerKeeper implements Runnable {

    private static final System.Logger LOGGER = System.getLogger(ServerKeeper.class.getName());
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final ServerDefinition server;
    private final Publication publication;
    private final Watches watches;
    private final ServerDiary diary;
    private final Keeping keeping;
    private final Signals signals = new Signals();
    private final EraMemory era;

    private volatile Optional<UpstreamSession> session = Optional.empty();
    private boolean isWanted;
    private int connections;
    private int failures;

    public ServerKeeper(ServerDefinition server, Publication publication, ServerDiary diary, Keeping keeping) {
        this.watches = new Watches(server, keeping.watching(), diary.log());
        this.server = server;
        this.publication = publication;
        this.diary = diary;
        this.keeping = keeping;
        this.isWanted = !server.disabled();
        this.era = new EraMemory(server);
    }

    public ServerDefinition server() {
        return server;
    }

    public ServerStatus status() {
        return diary.status(publication.offered());
    }

    public ServerLog log() {
        return diary.log();
    }

    public ServerPulse pulse() {
        return diary.pulse();
    }

    public ServerConduct conduct() {
        return diary.conduct();
    }

    /** Where calls go; empty while the server is not ready. */
    public Optional<UpstreamSession> session() {
        return session;
    }

    /** The resources that somebody watches are others now. */
    public void watchAgain() {
        watches.again();
    }

    public void start() {
        signals.add(new Signal.Start());
    }

    public void stop() {
        signals.add(new Signal.Stop());
    }

    /** At once, whatever the server is doing, and however often it failed before. */
    public void restart() {
        signals.add(new Signal.Restart());
    }

    /** Runs until its thread is interrupted. Then the server is gone, and its tools with it. */
    @Override
    public void run() {
        try {
            rest(ServerState.DISABLED);
            while (true) {
                attempt();
                rest(ServerState.STOPPED);
            }
        } catch (InterruptedException closing) {
            LOGGER.log(Level.DEBUG, "Keeping ends: server={0}", server.name());
        } finally {
            // the catalogue reads the database, which an interrupted thread must not do
            Thread.interrupted();
            publication.withdraw();
            diary.resting(ServerState.STOPPED);
        }
    }

    /** Waits until the server is wanted. */
    private void rest(ServerState state) throws InterruptedException {
        if (isWanted) {
            return;
        }
        publication.withdraw();
        diary.resting(state);
        tellReaders();
        while (!isWanted) {
            var signal = signals.take();
            isWanted = signal instanceof Signal.Start || signal instanceof Signal.Restart;
        }
        failures = 0;
    }

    /** One connection, from its beginning to its end, and the wait after it where it ended badly. */
    private void attempt() throws InterruptedException {
        connections++;
        diary.connecting();
        tellReaders();
        var pause = Optional.<Duration>empty();
        try (var live = keeping.connector()
                .connect(server, era.next(), signals.listenerOf(connections, diary, watches::updated))) {
            pause = hold(live);
        } catch (UpstreamException notConnected) {
            pause = Optional.of(failed(notConnected));
        } catch (RuntimeException fault) {
            LOGGER.log(Level.ERROR, "Keeping a server failed: server=" + server.name(), fault);
            pause = Optional.of(failed(new UpstreamException(Reason.PROTOCOL, "met a fault of ours: " + fault)));
        }
        if (pause.isPresent()) {
            waitForNextTry(pause.get());
        }
    }

    /** @return how long to wait before the next connection; empty after somebody's wish */
    private Optional<Duration> hold(UpstreamSession live) throws InterruptedException {
        var start = System.nanoTime();
        try {
            open(live);
            failures = 0;
            return Optional.empty();
        } catch (UpstreamException gone) {
            if (System.nanoTime() - start > keeping.stableAfter().toNanos()) {
                failures = 0;
            }
            return Optional.of(failed(gone));
        }
    }

    /** Lets calls in, until somebody's wish or the server's end. */
    private void open(UpstreamSession live) throws UpstreamException, InterruptedException {
        session = Optional.of(live);
        try {
            publication.publish(live);
            watches.begin(live);
            era.met(live.identity());
            diary.ready(live);
            diary.log().add("Connected, revision " + live.identity().revision().date());
            tellReaders();
            isWanted = wishFor(live) == Attendance.Wish.RESTART;
        } finally {
            session = Optional.empty();
            watches.end();
        }
    }

    private Attendance.Wish wishFor(UpstreamSession live) throws UpstreamException, InterruptedException {
        return new Attendance(live, connections, signals, this::list, diary).untilSomebodyWishes(checkEvery());
    }

    /** A process shows by itself when it ends; an address has to be asked. */
    private Duration checkEvery() {
        return switch (server.transport()) {
            case ServerTransport.Command ignored -> FOREVER;
            case ServerTransport.Endpoint ignored -> keeping.checkEvery();
        };
    }

    private void list(UpstreamSession live, Set<ServerList> lists) throws UpstreamException, InterruptedException {
        publication.publish(live, lists);
        tellReaders();
    }

    private Duration failed(UpstreamException failure) {
        failures++;
        era.failed(failure);
        var backOff = keeping.backOff();
        var isTriedAgain = server.restart() == RestartChoice.ALWAYS;
        var wait = isTriedAgain ? backOff.waitAfter(failures, ThreadLocalRandom.current()) : FOREVER;
        var state = isTriedAgain && !backOff.givesUp(failures) ? ServerState.BACKING_OFF : ServerState.FAILED;
        diary.failed(state, failure.getMessage(), Optional.of(wait).filter(time -> isTriedAgain));
        diary.log().add("Not running: " + failure.getMessage());
        LOGGER.log(
                Level.WARNING,
                "Upstream server is not running: server={0}, reason={1}",
                server.name(),
                failure.getMessage());
        publication.leaveAfter(keeping.grace());
        tellReaders();
        return wait;
    }

    private void waitForNextTry(Duration wait) throws InterruptedException {
        var end = System.nanoTime() + wait.toNanos();
        while (true) {
            switch (signals.poll(Duration.ofNanos(end - System.nanoTime()))) {
                case null -> {
                    return;
                }
                case Signal.Start ignored -> {
                    failures = 0;
                    return;
                }
                case Signal.Restart ignored -> {
                    failures = 0;
                    return;
                }
                case Signal.Stop ignored -> {
                    isWanted = false;
                    return;
                }
                case Signal.ListChanged ignored -> {
                    // of a connection that is no more
                }
                case Signal.Lost ignored -> {
                    // known already
                }
            }
        }
    }

    private void tellReaders() {
        keeping.readers().accept(status());
    }
}
