package io.magictunnel.discovery.trial;

import static java.util.stream.Collectors.joining;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalInt;

/** A miss as it is kept, with the words of its case at that time. */
@Entity
@Table(name = "discovery_run_miss")
public class StoredMiss {

    private static final int NOT_FOUND = 0;

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "case_id")
    private String caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ranking")
    private DiscoveryMode mode;

    private String sentence;
    private String expected;

    @Column(name = "found_at")
    private int rank;

    private String came;

    protected StoredMiss() {}

    StoredMiss(String runId, Miss miss) {
        this.id = "%s/%s/%s".formatted(runId, miss.mode(), miss.caseId());
        this.runId = runId;
        this.caseId = miss.caseId();
        this.mode = miss.mode();
        this.sentence = miss.sentence();
        this.expected = miss.expected().stream().map(ToolName::value).collect(joining("\n"));
        this.rank = miss.rank().orElse(NOT_FOUND);
        this.came = miss.came().map(ToolName::value).orElse(null);
    }

    Miss asMiss() {
        return new Miss(
                caseId,
                mode,
                sentence,
                expected.lines().map(ToolName::new).toList(),
                rank == NOT_FOUND ? OptionalInt.empty() : OptionalInt.of(rank),
                Optional.ofNullable(came).map(ToolName::new));
    }
}
