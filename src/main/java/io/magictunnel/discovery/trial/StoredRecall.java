package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What one mode did in one run. */
@Entity
@Table(name = "discovery_run_mode")
public class StoredRecall {

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ranking")
    private DiscoveryMode mode;

    private int cases;

    @Column(name = "came_first")
    private int first;

    @Column(name = "among_five")
    private int amongFive;

    private double reciprocal;

    @Column(name = "total_us")
    private long micros;

    protected StoredRecall() {}

    StoredRecall(String runId, DiscoveryMode mode, Recall recall) {
        this.id = runId + "/" + mode;
        this.runId = runId;
        this.mode = mode;
        this.cases = recall.cases();
        this.first = recall.first();
        this.amongFive = recall.amongFive();
        this.reciprocal = recall.reciprocal();
        this.micros = recall.time().toNanos() / 1000;
    }

    Recall recall() {
        return new Recall(cases, first, amongFive, reciprocal, Duration.of(micros, ChronoUnit.MICROS));
    }

    String runId() {
        return runId;
    }

    DiscoveryMode mode() {
        return mode;
    }
}
