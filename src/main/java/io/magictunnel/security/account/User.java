package io.magictunnel.security.account;

import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody, or something, with an account. It is born enabled; its role, its password and whether it is enabled change, its
 * name never does. A new password and being disabled end its sessions. It goes by removal, with its keys.
 */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in")
    private Instant lastSignIn;

    @Column(name = "sessions_from")
    private Instant sessionsFrom;

    @Version
    private int version;

    protected User() {}

    /** @param password absent for accounts that only use API keys */
    public User(UserName name, Role role, Optional<PasswordHash> password, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.name = name.value();
        this.role = role;
        this.passwordHash = password.map(PasswordHash::text).orElse(null);
        this.enabled = true;
        this.createdAt = now;
        this.sessionsFrom = now;
    }

    public void takeRole(Role given) {
        role = given;
    }

    public void enable() {
        enabled = true;
    }

    public void disable(Instant now) {
        enabled = false;
        endSessions(now);
    }

    public void changePassword(PasswordHash changed, Instant now) {
        passwordHash = changed.text();
        endSessions(now);
    }

    public void signedIn(Instant now) {
        lastSignIn = now;
    }

    /** Keeps the same password in a better hash. */
    public void storeAgain(PasswordHash fresher) {
        passwordHash = fresher.text();
    }

    /** Whether a session that began then is still one. */
    public boolean acceptsSessionFrom(Instant began) {
        return enabled && !began.isBefore(sessionsFrom);
    }

    public boolean isEnabledAdmin() {
        return enabled && role == Role.ADMIN;
    }

    /** This person, signed in with the password. */
    public Caller asCaller() {
        return new Caller(id, name, role, Optional.empty());
    }

    private void endSessions(Instant now) {
        sessionsFrom = now;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Optional<PasswordHash> password() {
        return Optional.ofNullable(passwordHash).map(PasswordHash::new);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> lastSignIn() {
        return Optional.ofNullable(lastSignIn);
    }
}
