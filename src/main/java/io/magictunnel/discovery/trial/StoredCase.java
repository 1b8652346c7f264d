package io.magictunnel.discovery.trial;

import static java.util.stream.Collectors.joining;

import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A test case as it is kept: the names of its tools one to a line. */
@Entity
@Table(name = "discovery_case")
public class StoredCase {

    @Id
    private String id;

    private String sentence;
    private String expected;
    private String note;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected StoredCase() {}

    StoredCase(SavedCase saved) {
        id = saved.id();
        become(saved);
    }

    void become(SavedCase saved) {
        sentence = saved.sentence();
        expected = saved.expected().stream().map(ToolName::value).collect(joining("\n"));
        note = saved.note();
        changedAt = saved.changedAt();
        changedBy = saved.changedBy();
    }

    SavedCase asCase() {
        return new SavedCase(
                id, sentence, expected.lines().map(ToolName::new).toList(), note, changedAt, changedBy, version);
    }

    int version() {
        return version;
    }
}
