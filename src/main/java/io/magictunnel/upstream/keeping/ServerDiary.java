package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStatus;
import io.magictunnel.upstream.conduct.ServerConduct;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is known of one server: its state, its log and its pulse. Its keeper writes, anybody reads. */
public final class ServerDiary {

    private final ServerDefinition server;
    private final ServerStatus.Origin origin;
    private final Clock clock;
    private final ServerLog log;
    private final ServerPulse pulse;
    private final ServerConduct conduct;

    private ServerState state = ServerState.STARTING;
    private Instant since;
    private Optional<String> problem = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private int connections;
    private Optional<Long> pid = Optional.empty();
    private Optional<MetServer> identity = Optional.empty();

    public ServerDiary(ServerDefinition server, ServerStatus.Origin origin, Clock clock, int logLines) {
        this.server = server;
        this.origin = origin;
        this.clock = clock;
        this.log = new ServerLog(clock, logLines);
        this.pulse = new ServerPulse(clock);
        this.conduct = new ServerConduct(clock);
        this.since = clock.instant();
    }

    public ServerLog log() {
        return log;
    }

    ServerPulse pulse() {
        return pulse;
    }

    ServerConduct conduct() {
        return conduct;
    }

    /** @param offered what of it is in our catalogues */
    synchronized ServerStatus status(ServerStatus.Offered offered) {
        return new ServerStatus(
                server.name(),
                server.alias(),
                origin,
                server.transport().spelling(),
                targetOf(server.transport()),
                state,
                offered,
                since,
                problem,
                nextTry,
                Math.max(0, connections - 1),
                pid,
                identity);
    }

    synchronized void connecting() {
        connections++;
        enter(ServerState.STARTING);
    }

    synchronized void ready(UpstreamSession session) {
        enter(ServerState.READY);
        problem = Optional.empty();
        identity = Optional.of(session.identity());
        pid = session.pid().isPresent() ? Optional.of(session.pid().getAsLong()) : Optional.empty();
    }

    synchronized void resting(ServerState rest) {
        enter(rest);
        problem = Optional.empty();
    }

    /** @param wait until it is tried again; empty where it is not */
    synchronized void failed(ServerState how, String reason, Optional<Duration> wait) {
        enter(how);
        problem = Optional.of(reason);
        pulse.troubled(reason);
        nextTry = wait.map(since::plus);
    }

    private void enter(ServerState next) {
        state = next;
        since = clock.instant();
        nextTry = Optional.empty();
        pid = Optional.empty();
    }

    private static String targetOf(ServerTransport transport) {
        return switch (transport) {
            case ServerTransport.Command command -> command.command();
            case ServerTransport.Endpoint endpoint -> endpoint.address();
        };
    }
}
