package io.magictunnel.permission.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A grant as it is kept. There is at most one for a subject and a target; putting another takes its place. */
@Entity
@Table(name = "permission_grant")
public class StoredGrant {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private Grant.SubjectKind subjectKind;

    @Column(name = "subject_name")
    private String subjectName;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private Grant.TargetKind targetKind;

    @Column(name = "target_name")
    private String targetName;

    @Enumerated(EnumType.STRING)
    private Grant.Effect effect;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected StoredGrant() {}

    StoredGrant(Grant grant, Instant now, String by) {
        this.id = UUID.randomUUID().toString();
        this.subjectKind = grant.subject().kind();
        this.subjectName = grant.subject().name();
        this.targetKind = grant.target().kind();
        this.targetName = grant.target().name();
        become(grant.effect(), now, by);
    }

    /** The decision is made anew. */
    void become(Grant.Effect decided, Instant now, String by) {
        effect = decided;
        createdAt = now;
        createdBy = by;
    }

    public Grant grant() {
        return new Grant(new Grant.Subject(subjectKind, subjectName), new Grant.Target(targetKind, targetName), effect);
    }

    public String id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
