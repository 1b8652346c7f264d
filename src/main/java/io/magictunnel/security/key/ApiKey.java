package io.magictunnel.security.key;

import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.account.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A key with which a program acts for its owner. Its secret is shown once, at birth; it ends by revocation, by its date of
 * expiry, or with its owner.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private User owner;

    private String name;

    @Column(name = "key_hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected ApiKey() {}

    public ApiKey(User owner, String name, Secret secret, Role role, Instant now, Optional<Instant> expiresAt) {
        this.id = secret.id();
        this.owner = owner;
        this.name = name;
        this.hash = secret.hash();
        this.role = role;
        this.createdAt = now;
        this.expiresAt = expiresAt.orElse(null);
    }

    /** For good; a second time changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isUsable(Instant now) {
        return revokedAt == null && owner.isEnabled() && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The role it was given, or its owner's, if that has become less since. */
    public Role effectiveRole() {
        return owner.role().covers(role) ? role : owner.role();
    }

    /** The program that shows this key. */
    public Caller asCaller() {
        return new Caller(owner.id(), owner.name(), effectiveRole(), Optional.of(id));
    }

    /** How the key begins; enough to recognise it, useless without the rest. */
    public String beginning() {
        return id.equals(Secret.BROUGHT_ID) ? "(brought by the operator)" : Secret.Kind.API_KEY.beginning(id);
    }

    public String id() {
        return id;
    }

    public User owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public String hash() {
        return hash;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsed);
    }
}
