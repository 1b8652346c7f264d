package io.magictunnel.upstream.keeping;

import static io.magictunnel.testing.Eventually.eventually;
import static io.magictunnel.upstream.ServerState.BACKING_OFF;
import static io.magictunnel.upstream.ServerState.DISABLED;
import static io.magictunnel.upstream.ServerState.FAILED;
import static io.magictunnel.upstream.ServerState.READY;
import static io.magictunnel.upstream.ServerState.STARTING;
import static io.magictunnel.upstream.ServerState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.Definitions;
import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.federation.Publication;
import io.magictunnel.upstream.federation.Shelf;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ScriptedConnection;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerKeeperTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration LONG = Duration.ofHours(1);
    private static final BackOff PATIENT = new BackOff(LONG, LONG, 2, LONG.multipliedBy(2));
    private static final BackOff IMPATIENT =
            new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), 1000, Duration.ofMillis(1));

    private final WantedResources wanted = new WantedResources((server, uri) -> {});
    private final List<ServerState> states = new CopyOnWriteArrayList<>();
    private final List<ScriptedConnection> connections = new CopyOnWriteArrayList<>();
    private final Shelf shelf = new Shelf();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile UpstreamException refusal;
    private volatile boolean fault;
    private volatile ConnectionListener ear;
    private ServerKeeper keeper;
    private Thread thread;

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        timer.shutdownNow();
    }

    @Test
    void aServerComesUpAndItsToolsWithIt() throws Exception {
        keep(Definitions.program("up"), PATIENT);

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
        assertThat(states).containsExactly(STARTING, READY);
        assertThat(shelf.tools).containsExactly("up__a");
        assertThat(keeper.session()).isPresent();
        assertThat(keeper.status().tools()).isEqualTo(1);
        assertThat(keeper.status().identity())
                .hasValueSatisfying(met -> assertThat(met.name()).isEqualTo("scripted"));
    }

    @Test
    void aServerThatIsLostIsSaidToBeAndComesBackByHandAtOnce() throws Exception {
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));

        ear.lost("was ended by signal 9");

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(BACKING_OFF));
        assertThat(keeper.session()).isEmpty();
        assertThat(keeper.status().problem()).contains("was ended by signal 9");
        assertThat(keeper.status().nextTry())
                .hasValueSatisfying(next -> assertThat(next).isAfter(NOW.plus(LONG.dividedBy(2))));
        assertThat(shelf.tools).containsExactly("up__a");

        keeper.restart();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
        assertThat(keeper.status().restarts()).isEqualTo(1);
        assertThat(keeper.status().problem()).isEmpty();
        assertThat(connections).hasSize(2).first().satisfies(first -> assertThat(first.isClosed())
                .isTrue());
    }

    @Test
    void aServerThatCannotBeConnectedToIsTriedAgainByItself() throws Exception {
        refusal = new UpstreamException(Reason.UNREACHABLE, "cannot be connected to: refused");
        keep(Definitions.program("up"), IMPATIENT);
        eventually(() -> assertThat(states).filteredOn(BACKING_OFF::equals).hasSizeGreaterThan(3));

        refusal = null;

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
    }

    @Test
    void afterManyFailuresAServerCountsAsFailed() throws Exception {
        refusal = new UpstreamException(Reason.NOT_STARTED, "cannot be started: There is no program 'x'");
        keep(Definitions.program("up"), new BackOff(Duration.ofMillis(1), LONG, 3, LONG));

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(FAILED));
        assertThat(states).filteredOn(STARTING::equals).hasSize(3);
        assertThat(keeper.status().nextTry()).isPresent();

        refusal = null;
        keeper.start();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
    }

    @Test
    void aServerThatShallNotBeRestartedIsNot() throws Exception {
        keep(Definitions.neverRestarted(Definitions.program("up")), IMPATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));

        ear.lost("ended with exit code 0");

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(FAILED));
        assertThat(keeper.status().nextTry()).isEmpty();
        assertThat(connections).hasSize(1);
    }

    @Test
    void aStoppedServerHasNoToolsUntilSomebodyStartsIt() throws Exception {
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));

        keeper.stop();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(STOPPED));
        assertThat(shelf.tools).isEmpty();
        assertThat(connections.getFirst().isClosed()).isTrue();

        keeper.start();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
        assertThat(shelf.tools).containsExactly("up__a");
    }

    @Test
    void aWaitingServerCanBeStoppedToo() throws Exception {
        refusal = new UpstreamException(Reason.UNREACHABLE, "x");
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(BACKING_OFF));

        keeper.stop();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(STOPPED));
        assertThat(keeper.status().nextTry()).isEmpty();
    }

    @Test
    void aDisabledServerWaitsForSomebody() throws Exception {
        keep(Definitions.disabled(Definitions.program("up")), PATIENT);
        eventually(() -> assertThat(states).containsExactly(DISABLED));
        assertThat(connections).isEmpty();

        keeper.start();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
    }

    @Test
    void toolsThatChangeAreListedAgainOnceForABurst() throws Exception {
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
        connections.getFirst().gives("tools/list", "{\"tools\":[{\"name\":\"b\"},{\"name\":\"c\"}]}");

        for (var i = 0; i < 10_000; i++) {
            ear.changed(ServerList.TOOLS);
        }

        eventually(() -> assertThat(shelf.tools).containsExactly("up__b", "up__c"));
        assertThat(keeper.status().state()).isEqualTo(READY);
    }

    @Test
    void whatAnOldConnectionSaysDoesNotCount() throws Exception {
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
        var old = ear;
        keeper.restart();
        eventually(() -> assertThat(connections).hasSize(2));
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));

        old.lost("long gone");
        keeper.stop();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(STOPPED));
        assertThat(states).doesNotContain(BACKING_OFF);
    }

    @Test
    void aFaultOfOursIsNoReasonToGiveTheServerUp() throws Exception {
        fault = true;
        keep(Definitions.program("up"), IMPATIENT);
        eventually(() -> assertThat(keeper.status().problem())
                .contains("met a fault of ours: java.lang.IllegalStateException: a fault"));

        fault = false;

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));
    }

    @Test
    void theEndTakesServerAndToolsAway() throws Exception {
        keep(Definitions.program("up"), PATIENT);
        eventually(() -> assertThat(keeper.status().state()).isEqualTo(READY));

        thread.interrupt();
        thread.join();

        assertThat(connections.getFirst().isClosed()).isTrue();
        assertThat(shelf.tools).isEmpty();
        assertThat(keeper.status().state()).isEqualTo(STOPPED);
    }

    private void keep(ServerDefinition server, BackOff backOff) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var diary = new ServerDiary(server, ServerStatus.Origin.FILE, clock, 100);
        var publication = new Publication(server, shelf.catalogues(), timer, diary.log()::add);
        var keeping =
                new Keeping(this::connect, backOff, LONG, LONG, LONG, status -> states.add(status.state()), wanted);
        keeper = new ServerKeeper(server, publication, diary, keeping);
        thread = Thread.ofVirtual().start(keeper);
    }

    private UpstreamSession connect(ServerDefinition server, EraChoice era, ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        if (fault) {
            throw new IllegalStateException("a fault");
        }
        if (refusal != null) {
            throw refusal;
        }
        ear = listener;
        var connection = ScriptedConnection.overStdio()
                .gives(
                        "initialize",
                        "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}},\"serverInfo\":{\"name\":\"scripted\"}}")
                .gives("tools/list", "{\"tools\":[{\"name\":\"a\"}]}");
        connections.add(connection);
        return UpstreamSession.open(
                connection,
                listener,
                EraChoice.LEGACY,
                new SessionLimits(LONG, Duration.ofSeconds(1), 10, ClientCapabilities.ALL));
    }
}
