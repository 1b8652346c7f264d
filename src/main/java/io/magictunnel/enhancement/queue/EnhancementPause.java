package io.magictunnel.enhancement.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That nothing is taken from the queue, on no server. There is one row at most. */
@Entity
@Table(name = "enhancement_pause")
class EnhancementPause {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "paused_by")
    private String by;

    @Column(name = "paused_at")
    private Instant since;

    protected EnhancementPause() {}

    EnhancementPause(String by, Instant now) {
        this.by = by;
        this.since = now;
    }

    String by() {
        return by;
    }

    Instant since() {
        return since;
    }
}
