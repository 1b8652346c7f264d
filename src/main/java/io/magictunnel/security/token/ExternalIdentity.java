package io.magictunnel.security.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whom an issuer's subject is among our users. Names do not count: an issuer could call anybody {@code admin}. */
@Entity
@Table(name = "external_identity")
public class ExternalIdentity {

    @Id
    private String id;

    private String issuer;

    private String subject;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ExternalIdentity() {}

    ExternalIdentity(String issuer, String subject, String userId, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.issuer = issuer;
        this.subject = subject;
        this.userId = userId;
        this.createdAt = now;
    }

    String userId() {
        return userId;
    }

    @Override
    public String toString() {
        return "ExternalIdentity[%s of %s, since %s]".formatted(subject, issuer, createdAt);
    }
}
