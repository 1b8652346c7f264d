package io.magictunnel.upstream.trial;

import io.magictunnel.upstream.ServerConnections;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.keeping.ServerLog;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tries a server out without keeping it: connects, lists its tools, lets go. */
@ApplicationScoped
public class ServerTrial {

    private static final int LOG_LINES = 50;

    @Inject
    ServerConnections connections;

    @Inject
    Clock clock;

    /**
     * How it went.
     *
     * @param problem why there is no identity and no tools
     */
    public record Report(
            Optional<MetServer> identity, List<String> tools, Optional<String> problem, List<ServerLog.Line> log) {}

    public Report run(ServerDefinition server) {
        var log = new ServerLog(clock, LOG_LINES);
        try (var session = connections.connect(server, server.era(), listenerInto(log))) {
            var tools = session.listTools().stream()
                    .map(tool -> tool.path("name").asString(""))
                    .toList();
            return new Report(Optional.of(session.identity()), tools, Optional.empty(), log.lines());
        } catch (UpstreamException failed) {
            return new Report(
                    Optional.empty(), List.of(), Optional.of("The server " + failed.getMessage()), log.lines());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Report(Optional.empty(), List.of(), Optional.of("The trial was stopped"), log.lines());
        }
    }

    private static ConnectionListener listenerInto(ServerLog log) {
        return new ConnectionListener() {
            @Override
            public void changed(ServerList list) {}

            @Override
            public void resourceUpdated(String uri) {}

            @Override
            public void lost(String reason) {
                log.add("Lost: " + reason);
            }

            @Override
            public void logged(String line) {
                log.add(line);
            }
        };
    }
}
