package io.magictunnel.discovery.sense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a model has made of a text, under a hash of both, so that no text is embedded twice. */
@Entity
@Table(name = "discovery_direction")
public class StoredDirection {

    @Id
    private String id;

    @Column(name = "direction")
    private String direction;

    @Column(name = "used_at")
    private Instant usedAt;

    protected StoredDirection() {}

    StoredDirection(String id, String direction, Instant usedAt) {
        this.id = id;
        this.direction = direction;
        this.usedAt = usedAt;
    }
}
