package io.magictunnel.security.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A credential at rest: everything about it but its value, which is sealed. It goes by removal, or with its owner. */
@Entity
@Table(name = "vault_credential")
public class StoredCredential {

    private static final Duration USE_STEP = Duration.ofMinutes(1);

    @Id
    private String id;

    private String owner;

    private String name;

    private String sealed;

    private String fingerprint;

    private String ending;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected StoredCredential() {}

    StoredCredential(CredentialId credential, Envelope envelope, Instant now, String createdBy) {
        this.id = UUID.randomUUID().toString();
        this.owner = credential.owner().spelling();
        this.name = credential.name();
        this.sealed = envelope.written();
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
    }

    void replace(Envelope envelope, Instant now) {
        sealed = envelope.written();
        updatedAt = now;
    }

    /** What people see of the value. */
    void show(SecretMark mark) {
        fingerprint = mark.fingerprint().orElse(null);
        ending = mark.ending().orElse(null);
    }

    /** The same value, under another key of the operator. */
    void keepUnder(VaultKeys keys) throws Envelope.ShutException {
        sealed = envelope().under(keys).written();
    }

    void expire(Optional<Instant> at) {
        expiresAt = at.orElse(null);
    }

    boolean isUsable(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** A use is noted once in a while, so that a busy credential is not written all the time. */
    boolean isUseWorthNoting(Instant now) {
        return lastUsed == null || !lastUsed.plus(USE_STEP).isAfter(now);
    }

    Envelope envelope() throws Envelope.ShutException {
        return Envelope.read(sealed);
    }

    public CredentialId credential() {
        return new CredentialId(CredentialOwner.read(owner), name);
    }

    String id() {
        return id;
    }

    public SecretMark mark() {
        return new SecretMark(Optional.ofNullable(fingerprint), Optional.ofNullable(ending));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> lastUsed() {
        return Optional.ofNullable(lastUsed);
    }
}
