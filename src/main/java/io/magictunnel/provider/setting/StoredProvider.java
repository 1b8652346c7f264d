package io.magictunnel.provider.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A provider that was added over REST or on the page, as it was written. Its key is in the vault. */
@Entity
@Table(name = "llm_provider")
public class StoredProvider {

    /** What the table holds. */
    static final int LONGEST_DEFINITION = 8000;

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

    protected StoredProvider() {}

    StoredProvider(String name, String definition, Instant now, String createdBy) {
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

    /** A {@link ProviderDefinition} as JSON. */
    String definition() {
        return definition;
    }
}
