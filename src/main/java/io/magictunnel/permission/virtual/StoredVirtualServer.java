package io.magictunnel.permission.virtual;

import io.magictunnel.permission.offer.ToolVisibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** A virtual server as it is kept; what it names is kept in lines of its own. */
@Entity
@Table(name = "virtual_server")
public class StoredVirtualServer {

    @Id
    private String name;

    private String title;
    private String description;
    private String instructions;
    private boolean enabled;

    @Column(name = "for_everybody")
    private boolean forEverybody;

    /** Where nothing is set, what the product shows everywhere. */
    @Enumerated(EnumType.STRING)
    @Column(name = "tool_visibility")
    private ToolVisibility toolVisibility;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    @Version
    private int version;

    protected StoredVirtualServer() {}

    StoredVirtualServer(VirtualServer server, Instant now, String by) {
        this.name = server.name();
        become(server, now, by);
    }

    /** Takes everything over but the name and the lines. */
    void become(VirtualServer server, Instant now, String by) {
        title = server.title();
        description = server.description();
        instructions = server.instructions();
        enabled = server.enabled();
        forEverybody = server.visibility().everybody();
        toolVisibility = server.toolVisibility().orElse(null);
        updatedAt = now;
        updatedBy = by;
    }

    VirtualServer asServer(Collection<StoredLine> lines) {
        return new VirtualServer(
                name,
                title,
                description,
                instructions,
                enabled,
                forEverybody ? Visibility.EVERYBODY : StoredLine.visibility(lines),
                StoredLine.selection(lines),
                Optional.ofNullable(toolVisibility),
                version);
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }
}
