package io.magictunnel.upstream.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A server that was added over REST or on the page, as it was written: references to the environment are not filled in. */
@Entity
@Table(name = "upstream_server")
public class StoredServer {

    /** What the table holds. */
    public static final int LONGEST_DEFINITION = 8000;

    @Id
    private String name;

    private String definition;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Version
    private int version;

    protected StoredServer() {}

    public StoredServer(String name, String definition, Instant now, String createdBy) {
        this.name = name;
        this.definition = definition;
        this.createdAt = now;
        this.createdBy = createdBy;
    }

    public String name() {
        return name;
    }

    /** One entry of {@code mcpServers}. */
    public String definition() {
        return definition;
    }
}
