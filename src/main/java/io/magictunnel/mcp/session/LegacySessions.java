package io.magictunnel.mcp.session;

import io.magictunnel.security.Caller;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** The open sessions of this server. A session's id alone opens nothing: whoever shows it must be its owner. */
public final class LegacySessions {

    private static final int ID_BYTES = 32;

    private final ConcurrentMap<String, LegacySession> byId = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final PrincipalLimit limit;
    private final Duration idle;
    private final Clock clock;
    private final Consumer<LegacySession> farewell;

    /** @param farewell is told of each session that was closed */
    public LegacySessions(PrincipalLimit limit, Duration idle, Clock clock, Consumer<LegacySession> farewell) {
        this.limit = limit;
        this.idle = idle;
        this.clock = clock;
        this.farewell = farewell;
    }

    /**
     * Opens a session. Where the limit is reached the owner's least recently used one makes room, since most clients never
     * say goodbye; empty where all of them are in use.
     */
    public Optional<LegacySession> open(Caller caller, SessionTerms terms) {
        var principal = Principal.of(caller);
        while (!limit.tryEnter(principal)) {
            if (!makeRoom(principal)) {
                return Optional.empty();
            }
        }
        var session = new LegacySession(newId(), caller, terms, clock.instant());
        byId.put(session.id(), session);
        return Optional.of(session);
    }

    /** The caller's own session of that id, marked as used; empty alike for ids that are unknown, ended or somebody else's. */
    public Optional<LegacySession> use(String id, Caller caller) {
        var session = byId.get(id);
        if (session == null || !session.principal().equals(Principal.of(caller))) {
            return Optional.empty();
        }
        session.use(caller, clock.instant());
        return Optional.of(session);
    }

    public void close(LegacySession session) {
        if (byId.remove(session.id(), session)) {
            limit.leave(session.principal());
            session.end();
            farewell.accept(session);
        }
    }

    /** Closes what nobody has used for too long. */
    public void expire() {
        var since = clock.instant().minus(idle);
        byId.values().stream()
                .filter(session -> !session.isBusy() && session.lastUsed().isBefore(since))
                .forEach(this::close);
    }

    public Collection<LegacySession> all() {
        return byId.values();
    }

    private boolean makeRoom(Principal principal) {
        var idlest = byId.values().stream()
                .filter(session ->
                        !session.isBusy() && session.principal().anywhere().equals(principal.anywhere()))
                .min(Comparator.comparing(LegacySession::lastUsed));
        idlest.ifPresent(this::close);
        return idlest.isPresent();
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
