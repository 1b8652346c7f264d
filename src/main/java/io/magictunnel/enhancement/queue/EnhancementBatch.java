package io.magictunnel.enhancement.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Several tools that somebody has asked for together. */
@Entity
@Table(name = "enhancement_batch")
class EnhancementBatch {

    @Id
    private String id;

    private int tools;

    private Integer concurrency;

    @Column(name = "stops_at_error")
    private boolean stopsAtError;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EnhancementBatch() {}

    EnhancementBatch(String id, int tools, BatchRule rule, String requestedBy, Instant now) {
        this.id = id;
        this.tools = tools;
        this.concurrency = rule.concurrency().isPresent() ? rule.concurrency().getAsInt() : null;
        this.stopsAtError = rule.stopOnFirstError();
        this.requestedBy = requestedBy;
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    int tools() {
        return tools;
    }

    Optional<Integer> concurrency() {
        return Optional.ofNullable(concurrency);
    }

    boolean stopsAtError() {
        return stopsAtError;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
