package io.magictunnel.upstream.sharing;

import io.magictunnel.execution.Requester;
import io.magictunnel.security.Caller;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.upstream.ServerConnections;
import io.magictunnel.upstream.ServerState;
import io.magictunnel.upstream.ServerStateChanged;
import io.magictunnel.upstream.conduct.Witness;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.Sharing;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Through which connection somebody is served: everybody's, or one of their own. What a server has is always listed through
 * everybody's; who has a connection of their own shows their own credentials on it.
 */
@ApplicationScoped
public class OwnConnections {

    @Inject
    ServerConnections connections;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    SharingConfig config;

    private SessionPool pool;

    @PostConstruct
    void prepare() {
        pool = new SessionPool(config.max, config.idle, clock);
    }

    /** Ends what a session had for itself. The same one counts once, however often it is said. */
    private record Ending(SessionPool pool, Holder holder) implements Runnable {

        @Override
        public void run() {
            pool.end(holder::equals);
        }
    }

    /** Empty while the server is not running. */
    public Optional<SessionPool.Lease> lease(ServerKeeper keeper, Caller caller, Requester requester)
            throws UpstreamException, InterruptedException {
        var shared = keeper.session();
        if (keeper.server().sharing() == Sharing.SHARED) {
            return shared.map(OwnConnections::everybodys);
        }
        if (!mayRun(keeper.status().state())) {
            return Optional.empty();
        }
        var holder = holder(keeper, caller, requester);
        return Optional.of(pool.lease(holder, lost -> connect(keeper, CredentialOwner.of(caller), lost)));
    }

    /** Ends a user's connections to a server, because what they may do there has changed. */
    public void end(String server, Optional<String> userId) {
        pool.end(holder -> holder.server().equals(server)
                && userId.filter(id -> !id.equals(holder.userId())).isEmpty());
    }

    void expire() {
        pool.expire();
    }

    void endWith(@ObservesAsync ServerStateChanged change) {
        if (change.removed() || !mayRun(change.status().state())) {
            end(change.status().name(), Optional.empty());
        }
    }

    @PreDestroy
    void endAll() {
        pool.end(holder -> true);
    }

    private Holder holder(ServerKeeper keeper, Caller caller, Requester requester) {
        var server = keeper.server();
        var session = requester.session().filter(known -> server.sharing() == Sharing.PER_SESSION);
        var holder = new Holder(server.name(), caller.userId(), session.map(known -> known.id()));
        session.ifPresent(known -> known.whenEnded(new Ending(pool, holder)));
        return holder;
    }

    private UpstreamSession connect(ServerKeeper keeper, CredentialOwner owner, Runnable lost)
            throws UpstreamException, InterruptedException {
        return connections.connect(keeper.server(), owner, eraOf(keeper), new ConnectionListener() {
            @Override
            public void changed(ServerList list) {
                // what there is is listed through everybody's connection
            }

            @Override
            public void resourceUpdated(String uri) {
                // and watched through it
            }

            @Override
            public void lost(String reason) {
                lost.run();
            }

            @Override
            public void logged(String line) {
                keeper.log().add(line);
            }

            @Override
            public Witness witness() {
                return keeper.conduct();
            }
        });
    }

    /** The server was met already. */
    private static EraChoice eraOf(ServerKeeper keeper) {
        return keeper.session()
                .map(met -> met.identity().revision().isStateless() ? EraChoice.MODERN : EraChoice.LEGACY)
                .orElse(keeper.server().era());
    }

    private static boolean mayRun(ServerState state) {
        return switch (state) {
            case STARTING, READY, BACKING_OFF, FAILED -> true;
            case STOPPED, DISABLED -> false;
        };
    }

    private static SessionPool.Lease everybodys(UpstreamSession session) {
        return new SessionPool.Lease() {
            @Override
            public UpstreamSession session() {
                return session;
            }

            @Override
            public void close() {}
        };
    }
}
