package io.magictunnel.provider.grouping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A group of providers that was made over REST or on the page, as it was written. */
@Entity
@Table(name = "llm_group")
public class StoredGroup {

    @Id
    private String name;

    private String definition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected StoredGroup() {}

    StoredGroup(String name, String definition, Instant now, String createdBy) {
        this.name = name;
        this.definition = definition;
        this.createdAt = now;
        this.createdBy = createdBy;
        this.updatedAt = now;
    }

    void replace(String changed, Instant now) {
        definition = changed;
        updatedAt = now;
    }

    public String name() {
        return name;
    }

    /** A {@link GroupDefinition} as JSON. */
    String definition() {
        return definition;
    }
}
