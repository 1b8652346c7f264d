package io.magictunnel.upstream;

import static io.magictunnel.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.command.ChildCommand;
import io.magictunnel.execution.command.ChildProcesses;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.federation.Publication;
import io.magictunnel.upstream.federation.Shelf;
import io.magictunnel.upstream.keeping.BackOff;
import io.magictunnel.upstream.keeping.Keeping;
import io.magictunnel.upstream.keeping.ServerDiary;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.keeping.WantedResources;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import io.magictunnel.upstream.stdio.StdioConnection;
import io.magictunnel.upstream.stdio.StdioLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keepers at work on real processes. */
class RealProgramsIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ChildProcesses children = new ChildProcesses();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Set<ProcessHandle> seen = new HashSet<>();
    private ServerKeeper keeper;
    private Thread thread;

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        timer.shutdownNow();
    }

    @Test
    void aKilledProgramFailsItsCallsAtOnceAndComesBack() throws Exception {
        keep();
        var first = callPid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        eventually(() -> assertThat(keeper.status().restarts()).isEqualTo(1));
        eventually(() -> assertThat(keeper.status().isReady()).isTrue());
        assertThat(callPid()).isNotEqualTo(first);
    }

    @Test
    void twoHundredRestartsLeaveNoOrphan() throws Exception {
        keep();

        for (var i = 1; i <= 200; i++) {
            var restarts = i;
            keeper.restart();
            eventually(() -> assertThat(keeper.status().restarts()).isEqualTo(restarts));
            eventually(() -> assertThat(keeper.status().isReady()).isTrue());
            remember();
        }
        thread.interrupt();
        thread.join();

        assertThat(seen).hasSizeGreaterThanOrEqualTo(200);
        eventually(() -> assertThat(seen).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aStubbornFamilyIsEndedToTheLastMember() throws Exception {
        keep("stubborn");
        remember();
        var family = new ArrayList<>(seen);
        assertThat(family).hasSizeGreaterThanOrEqualTo(2);

        keeper.stop();

        eventually(() -> assertThat(keeper.status().state()).isEqualTo(ServerState.STOPPED));
        eventually(() -> assertThat(family).noneMatch(ProcessHandle::isAlive));
    }

    private long callPid() throws UpstreamException, InterruptedException {
        var arguments = Json.MAPPER.createObjectNode();
        var answer = keeper.session().orElseThrow().callTool("pid", "{}".getBytes(UTF_8), arguments, Patience.of(LONG));
        var result =
                Json.MAPPER.readTree(((UpstreamAnswer.Given) answer).result().bytes());
        return Long.parseLong(result.path("content").path(0).path("text").stringValue());
    }

    private void remember() {
        var process = ProcessHandle.of(keeper.status().pid().orElseThrow()).orElseThrow();
        seen.add(process);
        process.descendants().forEach(seen::add);
    }

    private void keep(String... arguments) throws Exception {
        var argv = new ArrayList<>(List.of("sh", "src/test/resources/upstream/server.sh"));
        argv.addAll(List.of(arguments));
        var server = Definitions.program("shell", argv.toArray(String[]::new));
        var diary = new ServerDiary(server, ServerStatus.Origin.FILE, Clock.systemUTC(), 100);
        var publication = new Publication(server, new Shelf().catalogues(), timer, diary.log()::add);
        var backOff = new BackOff(Duration.ofMillis(10), Duration.ofMillis(10), 1000, LONG);
        keeper = new ServerKeeper(
                server,
                publication,
                diary,
                new Keeping(
                        this::connect,
                        backOff,
                        LONG,
                        LONG,
                        LONG,
                        status -> {},
                        new WantedResources((name, uri) -> {})));
        thread = Thread.ofVirtual().start(keeper);
        eventually(() -> assertThat(keeper.status().isReady()).isTrue());
    }

    private UpstreamSession connect(ServerDefinition server, EraChoice era, ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        var program = (ServerTransport.Command) server.transport();
        var argv = new ArrayList<>(List.of(program.command()));
        argv.addAll(program.args());
        try {
            var child = children.start(new ChildCommand(
                    argv, Map.of("PATH", System.getenv("PATH")), Path.of("").toAbsolutePath()));
            var connection = StdioConnection.with(child, new StdioLimits(1024 * 1024, 100, SHORT), listener);
            return UpstreamSession.open(
                    connection, listener, era, new SessionLimits(LONG, LONG, 100, ClientCapabilities.ALL));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
