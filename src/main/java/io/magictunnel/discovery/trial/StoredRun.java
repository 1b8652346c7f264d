package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** A run as it is kept; what each mode did is kept in rows of its own. */
@Entity
@Table(name = "discovery_run")
public class StoredRun {

    @Id
    private String id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Enumerated(EnumType.STRING)
    private TestRun.Ending ending;

    private int cases;

    protected StoredRun() {}

    StoredRun(TestRun run) {
        id = run.id();
        startedAt = run.startedAt();
        endedAt = run.endedAt();
        startedBy = run.startedBy();
        ending = run.ending();
        cases = run.cases();
    }

    TestRun asRun(Map<DiscoveryMode, Recall> results) {
        return new TestRun(id, startedAt, endedAt, startedBy, ending, cases, results);
    }

    String id() {
        return id;
    }
}
