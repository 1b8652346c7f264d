package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.account.AccountPolicy;
import io.magictunnel.security.account.User;
import io.magictunnel.security.key.ApiKey;
import io.magictunnel.security.key.ApiKeyRepository;
import io.magictunnel.security.key.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys: made for an owner, shown once, revoked at once. Every change is in the audit trail. */
@ApplicationScoped
@Transactional
public class ApiKeys {

    /** Keys that one user may have; revoked and expired ones make room. */
    static final int MOST_PER_USER = 100;

    private static final int LONGEST_NAME = 100;

    @Inject
    ApiKeyRepository keys;

    @Inject
    Users users;

    @Inject
    AuditTrail trail;

    @Inject
    Event<AccountEdited> edits;

    @Inject
    Clock clock;

    /** The keys that the actor may manage, revoked and expired ones included. */
    public List<ApiKey> visibleTo(Caller actor) {
        return keys.all().stream()
                .filter(key -> key.owner().id().equals(actor.userId())
                        || AccountPolicy.mayManage(actor, key.owner().role()))
                .toList();
    }

    public Optional<ApiKey> find(String id) {
        return keys.find(id);
    }

    public ApiKey get(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** Makes a key with a random secret. */
    public Issued create(Caller actor, Wish wish) {
        return issue(actor, wish, Secret.random(Secret.Kind.API_KEY));
    }

    Issued issue(Caller actor, Wish wish, Secret secret) {
        var now = clock.instant();
        var owner = users.get(wish.owner());
        AccountPolicy.requireMayLend(actor, owner, wish.role());
        if (wish.expiresAt().filter(expiry -> !expiry.isAfter(now)).isPresent()) {
            throw new DomainException(SecurityError.INVALID_REQUEST, "The key would have expired already");
        }
        makeRoom(owner, now);
        var key = new ApiKey(owner, wish.name(), secret, wish.role(), now, wish.expiresAt());
        keys.add(key);
        record(actor, "key.create", key, "with the role " + wish.role().spelling());
        return new Issued(key, secret.text());
    }

    /** The key stops working with this call, everywhere. */
    public ApiKey revoke(Caller actor, String id) {
        var key = keys.find(id)
                .filter(found -> found.owner().id().equals(actor.userId())
                        || AccountPolicy.mayManage(actor, found.owner().role()))
                .orElseThrow(
                        () -> new DomainException(SecurityError.KEY_NOT_FOUND, "There is no key '%s'".formatted(id)));
        key.revoke(clock.instant());
        record(actor, "key.revoke", key, "of the user " + key.owner().name());
        return key;
    }

    private void makeRoom(User owner, Instant now) {
        var all = keys.ofUser(owner.id());
        if (all.size() < MOST_PER_USER) {
            return;
        }
        var ended = all.stream()
                .filter(key -> key.revokedAt().isPresent()
                        || key.expiresAt().filter(now::isAfter).isPresent())
                .toList();
        if (ended.isEmpty()) {
            throw new DomainException(
                    SecurityError.TOO_MANY_KEYS,
                    "%s has %d keys, which is the most; revoke one first".formatted(owner.name(), all.size()));
        }
        ended.forEach(keys::remove);
    }

    private static DomainException notFound(String id) {
        return new DomainException(SecurityError.KEY_NOT_FOUND, "There is no key '%s'".formatted(id));
    }

    private void record(Caller actor, String action, ApiKey key, String detail) {
        trail.record(actor, action, "key", key.id(), AuditTrail.Outcome.OK, "'%s', %s".formatted(key.name(), detail));
        edits.fire(new AccountEdited());
    }

    /** The key that somebody wants. */
    public record Wish(String name, String owner, Role role, Optional<Instant> expiresAt) {

        public Wish {
            SecurityError.required("role", role);
            SecurityError.required("name", name);
            if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new DomainException(
                        SecurityError.INVALID_REQUEST,
                        "A key needs a name of 1 to %d characters on one line".formatted(LONGEST_NAME));
            }
        }
    }

    /**
     * A key that was just made.
     *
     * @param secret what its owner must keep now; it cannot be shown again
     */
    public record Issued(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "Issued[" + key.id() + "]";
        }
    }
}
