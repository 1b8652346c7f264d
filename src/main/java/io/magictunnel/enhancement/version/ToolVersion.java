package io.magictunnel.enhancement.version;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
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
import java.util.Optional;
import java.util.UUID;

/** One version of better words for a tool. What is in it never changes, only whether it is used. */
@Entity
@Table(name = "tool_version")
public class ToolVersion {

    /** What the database holds of the content. */
    static final int LONGEST_CONTENT = 32_000;

    @Id
    private String id;

    @Column(name = "tool_name")
    private String tool;

    /** The tool's name while this is the version in use: a tool has one. */
    @Column(name = "active_tool")
    private String activeTool;

    private String definition;

    private String recipe;

    @Enumerated(EnumType.STRING)
    private EnhancementKind kind;

    @Enumerated(EnumType.STRING)
    private Style style;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    private String content;

    private String provider;

    private String model;

    private double confidence;

    @Column(name = "took_ms")
    private long tookMillis;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "compared_since")
    private Instant comparedSince;

    protected ToolVersion() {}

    ToolVersion(Written written, Instant now) {
        id = UUID.randomUUID().toString();
        tool = written.tool().value();
        definition = written.definition();
        recipe = written.recipe();
        kind = written.kind();
        style = written.style();
        state = written.content().holdsUsableWords() ? VersionState.PROPOSED : VersionState.REJECTED;
        content = SnakeCaseJson.MAPPER.writeValueAsString(written.content());
        provider = written.provider();
        model = written.model();
        confidence = written.confidence();
        tookMillis = written.took().toMillis();
        createdAt = now;
    }

    void activate(String by, Instant now) {
        decide(VersionState.ACTIVE, by, now);
        activeTool = tool;
    }

    void retire(String by, Instant now) {
        decide(VersionState.RETIRED, by, now);
    }

    void reject(String by, Instant now) {
        decide(VersionState.REJECTED, by, now);
    }

    /** It can be read as before. Whether it takes less room now. */
    boolean pack() {
        content = PackedText.pack(content);
        return PackedText.isPacked(content);
    }

    private void decide(VersionState how, String by, Instant now) {
        state = how;
        activeTool = null;
        comparedSince = null;
        decidedBy = by;
        decidedAt = now;
    }

    /** Half of all callers get the source's own words from now on. */
    void compare(Instant now) {
        comparedSince = now;
    }

    void compareNoMore() {
        comparedSince = null;
    }

    /** Absent where everybody gets it, or nobody. */
    public Optional<Instant> comparedSince() {
        return Optional.ofNullable(comparedSince);
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public ToolName tool() {
        return new ToolName(tool);
    }

    /** The {@link io.magictunnel.registry.words.DefinitionHash} of the tool that it describes. */
    public String definition() {
        return definition;
    }

    public String recipe() {
        return recipe;
    }

    public EnhancementKind kind() {
        return kind;
    }

    public Style style() {
        return style;
    }

    public VersionState state() {
        return state;
    }

    public VersionContent content() {
        return SnakeCaseJson.MAPPER.readValue(PackedText.unpack(content), VersionContent.class);
    }

    public String provider() {
        return provider;
    }

    public String model() {
        return model;
    }

    public double confidence() {
        return confidence;
    }

    public Duration took() {
        return Duration.ofMillis(tookMillis);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }
}
