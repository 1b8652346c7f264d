package io.magictunnel.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.account.User;
import io.magictunnel.security.account.UserRepository;
import io.magictunnel.security.key.ApiKeyRepository;
import io.magictunnel.security.key.LastUses;
import io.magictunnel.security.key.Secret;
import io.magictunnel.security.session.SessionTokenRepository;
import io.magictunnel.security.session.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Finds the caller behind a key, a session token or a browser's session. A key or token that was seen lately costs one SHA-256
 * and no question to the database; every change of an account makes all of them be asked for again.
 */
@ApplicationScoped
public class Callers {

    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    ApiKeyRepository keys;

    @Inject
    SessionTokenRepository tokens;

    @Inject
    UserRepository users;

    @Inject
    LastUses lastUses;

    @Inject
    Event<AccountsChanged> changes;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    AuthConfig config;

    private final AtomicLong epoch = new AtomicLong();
    private Cache<String, Standing> knownKeys;
    private Cache<String, Standing> knownTokens;

    @PostConstruct
    void remember() {
        knownKeys = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.cacheFor)
                .build();
        knownTokens = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(config.cacheFor)
                .build();
    }

    /** The caller whose API key this is; empty for what is no key, and for keys that are unknown, revoked or expired. */
    public Optional<Caller> byKey(String shown) {
        var now = clock.instant();
        var proven = Secret.shown(Secret.Kind.API_KEY, shown)
                .flatMap(secret -> current(knownKeys, secret.id(), seen -> standingOfKey(secret.id(), seen))
                        .provenBy(secret, now));
        proven.flatMap(Caller::keyId).ifPresent(id -> lastUses.note(id, now));
        return proven;
    }

    /** The caller whose session token this is. */
    public Optional<Caller> byToken(String shown) {
        var now = clock.instant();
        return Secret.shown(Secret.Kind.SESSION_TOKEN, shown)
                .flatMap(secret -> current(knownTokens, secret.id(), seen -> standingOfToken(secret.id(), now, seen))
                        .provenBy(secret, now));
    }

    /** The caller who signed in with this browser. */
    public Optional<Caller> bySession(SignedIn session) {
        return users.find(session.userId())
                .filter(user -> user.acceptsSessionFrom(session.since()))
                .map(User::asCaller);
    }

    /** Whether the caller of an earlier request would still be the same today: not disabled, not revoked, no other role. */
    public boolean stillStands(Caller known) {
        var caller = known.unconfined();
        if (config.anonymousRole.map(Caller::anonymous).filter(caller::equals).isPresent()) {
            return true;
        }
        var standing = caller.keyId()
                .map(id ->
                        current(knownKeys, id, seen -> standingOfKey(id, seen)).callerAt(clock.instant()))
                .orElseGet(() ->
                        users.find(caller.userId()).filter(User::isEnabled).map(User::asCaller));
        return standing.equals(Optional.of(caller));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountEdited edited) {
        epoch.incrementAndGet();
        changes.fireAsync(new AccountsChanged());
    }

    /** What was read before the last change does not count, even if the reading ended after it. */
    private Standing current(Cache<String, Standing> known, String id, LongFunction<Standing> read) {
        var now = epoch.get();
        var standing = known.getIfPresent(id);
        if (standing == null || standing.epoch() != now) {
            standing = read.apply(now);
            known.put(id, standing);
        }
        return standing;
    }

    private Standing standingOfKey(String id, long seen) {
        return keys.find(id).map(key -> Standing.of(key, seen)).orElseGet(() -> Standing.nobody(seen));
    }

    private Standing standingOfToken(String id, Instant now, long seen) {
        return tokens.find(id).map(token -> Standing.of(token, now, seen)).orElseGet(() -> Standing.nobody(seen));
    }
}
