package io.magictunnel.security.session;

import io.magictunnel.security.account.User;
import io.magictunnel.security.key.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Stands for somebody who signed in to the REST API with a password. Ends by signing out, by time, or with the user's sessions. */
@Entity
@Table(name = "session_token")
public class SessionToken {

    @Id
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SessionToken() {}

    public SessionToken(User user, Secret secret, Instant now, Instant expiresAt) {
        this.id = secret.id();
        this.user = user;
        this.hash = secret.hash();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public boolean isUsable(Instant now) {
        return now.isBefore(expiresAt) && user.acceptsSessionFrom(createdAt);
    }

    public String id() {
        return id;
    }

    public User user() {
        return user;
    }

    public String hash() {
        return hash;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
