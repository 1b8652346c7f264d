package io.magictunnel.security.vault;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AccountRemoved;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps credentials that the product shows to others: keys of upstream servers, tokens, keys of model providers. Values go in and
 * are handed to the code that uses them; people only see that there is one. Every change is in the audit trail.
 */
@ApplicationScoped
@Transactional
public class Vault {

    private static final System.Logger LOGGER = System.getLogger(Vault.class.getName());

    static final int MOST_PER_OWNER = 500;

    @Inject
    StoredCredentialRepository credentials;

    @Inject
    KeyRing ring;

    @Inject
    Users users;

    @Inject
    AuditTrail trail;

    @Inject
    Event<CredentialChanged> changes;

    @Inject
    Clock clock;

    /** What the caller may know of: its own credentials, for operators the shared ones too. */
    public List<StoredCredential> visibleTo(Caller caller) {
        var own = credentials.of(CredentialOwner.of(caller));
        if (!caller.role().covers(Role.OPERATOR)) {
            return own;
        }
        var all = new ArrayList<>(credentials.of(CredentialOwner.shared()));
        all.addAll(own);
        return all;
    }

    /** What may be known of one credential, whoever asks. */
    public Optional<StoredCredential> find(CredentialId id) {
        return credentials.find(id);
    }

    /** Stores a value, or puts it in the place of the one that was there. */
    public StoredCredential put(Caller actor, CredentialId id, String value, Optional<Instant> expiresAt) {
        id.requireMayBeChangedBy(actor);
        requireFuture(expiresAt);
        var envelope = sealed(value, id, ring.getOrMake(credentials.isEmpty()).newest());
        var now = clock.instant();
        var stored = credentials.find(id);
        stored.ifPresent(there -> there.replace(envelope, now));
        var credential = stored.orElseGet(() -> add(new StoredCredential(id, envelope, now, actor.userName())));
        credential.show(SecretMark.of(value));
        credential.expire(expiresAt);
        record(actor, stored.isPresent() ? "credential.replace" : "credential.add", id);
        return credential;
    }

    /** The value, for the code that shows it to its addressee; empty where there is none, or it has expired. */
    public Optional<String> open(CredentialId id) {
        var now = clock.instant();
        var found = credentials.find(id).filter(credential -> credential.isUsable(now));
        found.filter(credential -> credential.isUseWorthNoting(now))
                .ifPresent(credential -> credentials.used(credential.id(), now));
        return found.map(this::valueOf);
    }

    /** The value that was stored last among those whose names begin like that; empty where all have expired. */
    public Optional<String> openNewest(CredentialOwner owner, String beginning) {
        return newest(owner, beginning).flatMap(credential -> open(credential.credential()));
    }

    /** The same, for code that only tells people about it: it does not count as a use. */
    public Optional<String> lookNewest(CredentialOwner owner, String beginning) {
        return newest(owner, beginning).map(this::valueOf);
    }

    /** To whom the credential belongs that was stored last among those whose names begin like that. */
    public Optional<CredentialOwner> newestOwner(String beginning) {
        return credentials.beginning(beginning).stream()
                .max(Comparator.comparing(StoredCredential::updatedAt))
                .map(credential -> credential.credential().owner());
    }

    /** Stores what the product got for itself, such as a token that was exchanged; only a new one is worth a line of the trail. */
    public void keep(CredentialId id, String value) {
        var stored = credentials.find(id);
        if (stored.isEmpty()) {
            put(Caller.system(), id, value, Optional.empty());
            return;
        }
        stored.get().replace(sealed(value, id, ring.get().newest()), clock.instant());
        stored.get().show(SecretMark.of(value));
        changes.fire(new CredentialChanged(id));
    }

    /** Drops what is good for nothing any more. */
    public void forget(CredentialId id) {
        credentials.find(id).ifPresent(stored -> remove(Caller.system(), id));
    }

    public void remove(Caller actor, CredentialId id) {
        id.requireMayBeChangedBy(actor);
        var credential = credentials
                .find(id)
                .orElseThrow(() -> new DomainException(
                        VaultError.CREDENTIAL_NOT_FOUND, "There is no credential '%s'".formatted(id.name())));
        credentials.remove(credential);
        record(actor, "credential.remove", id);
    }

    /** Puts every value under the newest key; how many there were. All of them, or none. */
    int keepAllUnder(Caller actor, VaultKeys keys, VaultRotation.Listener listener) {
        var all = credentials.all();
        var moved = 0;
        for (var credential : all) {
            try {
                credential.keepUnder(keys);
                listener.moved(++moved, all.size());
            } catch (Envelope.ShutException shut) {
                throw shut(credential, shut);
            }
        }
        trail.record(
                actor,
                "vault.rotate",
                "vault",
                keys.newest().id(),
                AuditTrail.Outcome.OK,
                "%d credentials".formatted(all.size()));
        return all.size();
    }

    /** Tells the operator at start when credentials cannot be opened; the product comes up without them. */
    public void check() {
        var locked = locked();
        if (locked > 0) {
            LOGGER.log(
                    Level.ERROR,
                    "Credentials cannot be opened, their vault key is not here: count={0}; put {1} back, or set {2}",
                    locked,
                    KeyRing.FILE,
                    GivenKeys.VARIABLE);
        }
    }

    /** How many credentials no key of ours opens. */
    long locked() {
        return credentials.all().stream().filter(this::isLocked).count();
    }

    /** Whether no key of ours opens it. */
    public boolean isLocked(StoredCredential credential) {
        return ring.find().filter(keys -> opens(credential, keys)).isEmpty();
    }

    void forgetAlong(@Observes AccountRemoved removal) {
        users.find(removal.userName())
                .map(user -> credentials.of(new CredentialOwner.OfUser(user.id())))
                .ifPresent(own -> own.forEach(credentials::remove));
    }

    private Optional<StoredCredential> newest(CredentialOwner owner, String beginning) {
        var now = clock.instant();
        return credentials.of(owner).stream()
                .filter(credential -> credential.credential().name().startsWith(beginning) && credential.isUsable(now))
                .max(Comparator.comparing(StoredCredential::updatedAt));
    }

    private StoredCredential add(StoredCredential credential) {
        var owner = credential.credential().owner();
        if (credentials.of(owner).size() >= MOST_PER_OWNER) {
            throw new DomainException(
                    VaultError.TOO_MANY_CREDENTIALS,
                    "There are %d credentials of this owner, which is the most; remove one first"
                            .formatted(MOST_PER_OWNER));
        }
        credentials.add(credential);
        return credential;
    }

    private String valueOf(StoredCredential credential) {
        try {
            return credential.envelope().open(credential.credential().place(), ring.get());
        } catch (Envelope.ShutException shut) {
            throw shut(credential, shut);
        }
    }

    private static boolean opens(StoredCredential credential, VaultKeys keys) {
        try {
            return keys.find(credential.envelope().keyId()).isPresent();
        } catch (Envelope.ShutException changed) {
            return false;
        }
    }

    private static Envelope sealed(String value, CredentialId id, VaultKey key) {
        return Envelope.seal(new CredentialValue(value).text(), id.place(), key);
    }

    private void requireFuture(Optional<Instant> expiresAt) {
        if (expiresAt.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            throw new DomainException(VaultError.INVALID_CREDENTIAL, "The credential would have expired already");
        }
    }

    private void record(Caller actor, String action, CredentialId id) {
        var whose = id.owner() instanceof CredentialOwner.Shared ? "shared" : "of one user";
        trail.record(actor, action, "credential", id.name(), AuditTrail.Outcome.OK, whose);
        changes.fire(new CredentialChanged(id));
    }

    private static DomainException shut(StoredCredential credential, Envelope.ShutException reason) {
        return new DomainException(
                VaultError.VAULT_LOCKED,
                "The credential '%s' cannot be opened: it %s"
                        .formatted(credential.credential().name(), reason.getMessage()));
    }
}
