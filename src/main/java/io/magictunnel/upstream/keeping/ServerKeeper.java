package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.definition.RestartChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.federation.PublishedTools;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps one server running: connects, lists its tools, waits for what happens, and begins again when the server is gone. All
 * that changes the server's state is done on the one thread that runs this; everybody else leaves a {@link Signal}.
 */
public final class ServerKeeper implements Runnable {

    private static final System.Logger LOGGER = System.getLogger(ServerKeeper.class.getName());
    /** Changes of the tools that come in a burst are looked at once. */
    private static final Duration BURST = Duration.ofMillis(250);

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final ServerDefinition server;
    private final PublishedTools tools;
    private final ServerDiary diary;
    private final Keeping keeping;
    private final Signals signals = new Signals();
    private final EraMemory era;

    private volatile Optional<UpstreamSession> session = Optional.empty();
    private boolean isWanted;
    private int connections;
    private int failures;

    public ServerKeeper(ServerDefinition server, PublishedTools tools, ServerDiary diary, Keeping keeping) {
        this.server = server;
        this.tools = tools;
        this.diary = diary;
        this.keeping = keeping;
        this.isWanted = !server.disabled();
        this.era = new EraMemory(server);
    }

    public ServerDefinition server() {
        return server;
    }

    public ServerStatus status() {
        return diary.status(tools.count());
    }

    public ServerLog log() {
        return diary.log();
    }

    /** Where calls go; empty while the server is not ready. */
    public Optional<UpstreamSession> session() {
        return session;
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
            tools.withdraw();
            diary.resting(ServerState.STOPPED);
        }
    }

    /** Waits until the server is wanted. */
    private void rest(ServerState state) throws InterruptedException {
        if (isWanted) {
            return;
        }
        tools.withdraw();
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
        try (var live = keeping.connector().connect(server, era.next(), signals.listenerOf(connections, diary.log()))) {
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
            session = Optional.of(live);
            tools.publish(live.listTools());
            era.met(live.identity());
            diary.ready(live);
            diary.log().add("Connected, revision " + live.identity().revision().date());
            tellReaders();
            serve(live);
            failures = 0;
            return Optional.empty();
        } catch (UpstreamException gone) {
            if (System.nanoTime() - start > keeping.stableAfter().toNanos()) {
                failures = 0;
            }
            return Optional.of(failed(gone));
        } finally {
            session = Optional.empty();
        }
    }

    /** Waits for signals until one of them ends the connection. */
    private void serve(UpstreamSession live) throws UpstreamException, InterruptedException {
        while (true) {
            switch (signals.poll(patience())) {
                case null -> check(live);
                case Signal.ToolsChanged(var connection) -> {
                    if (connection == connections) {
                        listAgain(live);
                    }
                }
                case Signal.Lost(var connection, var reason) -> {
                    if (connection == connections) {
                        throw new UpstreamException(Reason.UNREACHABLE, reason);
                    }
                }
                case Signal.Start ignored -> {
                    // it runs already
                }
                case Signal.Restart ignored -> {
                    return;
                }
                case Signal.Stop ignored -> {
                    isWanted = false;
                    return;
                }
            }
        }
    }

    /** A process shows by itself when it ends; an address has to be asked. */
    private Duration patience() {
        return switch (server.transport()) {
            case ServerTransport.Command ignored -> FOREVER;
            case ServerTransport.Endpoint ignored -> keeping.checkEvery();
        };
    }

    private void check(UpstreamSession live) throws UpstreamException, InterruptedException {
        try {
            live.check();
        } catch (UpstreamException failure) {
            switch (failure.reason()) {
                case NOT_STARTED, UNREACHABLE, UNAUTHORIZED -> throw failure;
                case BROKEN, TIMEOUT, CANCELLED, TOO_LARGE, BUSY, SESSION_LOST, PROTOCOL ->
                    diary.log().add("It was asked whether it is there: " + failure.getMessage());
            }
        }
    }

    private void listAgain(UpstreamSession live) throws InterruptedException {
        Thread.sleep(BURST);
        signals.forgetToolChanges();
        try {
            tools.publish(live.listTools());
            tellReaders();
        } catch (UpstreamException failure) {
            diary.log().add("The tools could not be listed again: " + failure.getMessage());
        }
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
        tools.leaveAfter(keeping.grace());
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
                case Signal.ToolsChanged ignored -> {
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
