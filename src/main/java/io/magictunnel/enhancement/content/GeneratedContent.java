package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/** One version of a text about a tool. It never changes; the newest in which nothing is wrong is the one that clients get. */
@Entity
@Table(name = "generated_content")
public class GeneratedContent {

    private static final int LONGEST_FAULTS = 4_000;

    @Id
    private String id;

    @Column(name = "tool_name")
    private String tool;

    @Enumerated(EnumType.STRING)
    private ContentKind kind;

    @Column(name = "version_number")
    private int version;

    private String definition;

    private String title;

    private String summary;

    @Column(name = "content")
    private String text;

    private String faults;

    private boolean accepted;

    private String provider;

    private String model;

    @Column(name = "took_ms")
    private long tookMillis;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected GeneratedContent() {}

    GeneratedContent(Draft draft, int number, String by, Instant now) {
        id = UUID.randomUUID().toString();
        tool = draft.tool().value();
        kind = draft.kind();
        version = number;
        definition = draft.definition();
        title = draft.title();
        summary = draft.summary();
        text = draft.text();
        accepted = draft.faults().isEmpty();
        faults = SnakeCaseJson.MAPPER.writeValueAsString(fitting(draft.faults()));
        provider = draft.provider();
        model = draft.model();
        tookMillis = draft.took().toMillis();
        createdAt = now;
        createdBy = by;
    }

    /** As many as there is room for. */
    private static List<Fault> fitting(List<Fault> all) {
        var some = all;
        while (SnakeCaseJson.MAPPER.writeValueAsString(some).length() > LONGEST_FAULTS) {
            some = some.subList(0, some.size() - 1);
        }
        return some;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public ToolName tool() {
        return new ToolName(tool);
    }

    public ContentKind kind() {
        return kind;
    }

    /** From 1 on, for each tool and kind. */
    public int version() {
        return version;
    }

    /** Of the tool about which it was written; where the tool's is another by now, nobody gets the text. */
    public String definition() {
        return definition;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String text() {
        return text;
    }

    public List<Fault> faults() {
        return SnakeCaseJson.MAPPER.readValue(faults, new TypeReference<List<Fault>>() {});
    }

    /** Whether nothing is wrong with it. */
    public boolean accepted() {
        return accepted;
    }

    public String provider() {
        return provider;
    }

    public String model() {
        return model;
    }

    public Duration took() {
        return Duration.ofMillis(tookMillis);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** By what clients ask for it. */
    public String key() {
        return kind.key(tool());
    }
}
