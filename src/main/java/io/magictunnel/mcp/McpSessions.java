package io.magictunnel.mcp;

import io.magictunnel.mcp.listing.ResourceSubscriptions;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.LegacySessions;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.session.SessionTerms;
import io.magictunnel.mcp.session.SessionsChanged;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Who is connected: the clients that have a session. Clients of revision 2026-07-28 have none, and are not seen here. */
@ApplicationScoped
public class McpSessions {

    @Inject
    ResourceSubscriptions subscriptions;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    McpConfig config;

    @Inject
    Event<SessionsChanged> changes;

    private LegacySessions sessions;

    @PostConstruct
    void prepare() {
        var limit = new PrincipalLimit(config.maxSessionsPerPrincipal, config.maxSessions);
        sessions = new LegacySessions(limit, config.sessionIdle, clock, this::ended);
    }

    public int count() {
        return sessions.all().size();
    }

    /** The open sessions, most recently used first. */
    public List<OpenSession> open() {
        return sessions.all().stream()
                .map(OpenSession::of)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    public Optional<LegacySession> open(Caller caller, SessionTerms terms) {
        var opened = sessions.open(caller, terms);
        opened.ifPresent(session -> changes.fireAsync(new SessionsChanged()));
        return opened;
    }

    public Optional<LegacySession> use(String id, Caller caller) {
        return sessions.use(id, caller);
    }

    public void close(LegacySession session) {
        sessions.close(session);
    }

    void expire() {
        sessions.expire();
    }

    private void ended(LegacySession session) {
        subscriptions.forget(session);
        changes.fireAsync(new SessionsChanged());
    }

    @PreDestroy
    void closeAll() {
        sessions.all().forEach(sessions::close);
    }

    /**
     * A client as the dashboard shows it. The session's id is a secret of the client and is not in it.
     *
     * @param scope the virtual server through which it came; empty where it came through none
     * @param listening whether the client holds a stream open to hear from us
     */
    public record OpenSession(
            String clientName,
            String clientVersion,
            String revision,
            String caller,
            String scope,
            Instant since,
            Instant lastUsed,
            boolean listening) {

        static OpenSession of(LegacySession session) {
            return new OpenSession(
                    session.client().name(),
                    session.client().version(),
                    session.version().date(),
                    session.caller().label(),
                    session.principal().scope().orElse(""),
                    session.since(),
                    session.lastUsed(),
                    session.streams().isListening());
        }
    }
}
