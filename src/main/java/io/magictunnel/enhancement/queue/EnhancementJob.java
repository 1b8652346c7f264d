package io.magictunnel.enhancement.queue;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.registry.ToolName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One tool that is to be described better. Whoever works on it holds it on a lease; when that runs out, because its holder was
 * killed, somebody else takes it.
 */
@Entity
@Table(name = "enhancement_job")
public class EnhancementJob {

    private static final int LONGEST_DETAIL = 2_000;

    @Id
    private String id;

    @Column(name = "tool_name")
    private String tool;

    /** The tool's name as long as the job is open: a tool has one open job. */
    @Column(name = "open_tool")
    private String openTool;

    @Enumerated(EnumType.STRING)
    private EnhancementKind kind;

    @Enumerated(EnumType.STRING)
    private Style style;

    /** The manner as JSON; absent where only the style is said. */
    private String options;

    private boolean forced;

    private int priority;

    @Column(name = "batch_id")
    private String batch;

    @Column(name = "requested_by")
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    private String owner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "version_id")
    private String version;

    private String failure;

    private String detail;

    protected EnhancementJob() {}

    EnhancementJob(JobWish wish, Instant now) {
        id = JobNames.job(wish.tool(), now);
        tool = wish.tool().value();
        openTool = tool;
        kind = wish.kind();
        style = wish.manner().style();
        options = SnakeCaseJson.MAPPER.writeValueAsString(wish.manner());
        forced = wish.forced();
        priority = wish.priority().urgency();
        batch = wish.batch().orElse(null);
        requestedBy = wish.requestedBy();
        state = JobState.QUEUED;
        notBefore = now;
        createdAt = now;
    }

    /** Somebody else wants it too, perhaps more urgently. */
    void wishedAgain(JobWish wish) {
        priority = Math.max(priority, wish.priority().urgency());
        forced |= wish.forced();
        if (batch == null) {
            batch = wish.batch().orElse(null);
        }
    }

    /** As the database does it for whoever takes it. */
    void begun(String by, Instant now, Instant until) {
        state = JobState.RUNNING;
        owner = by;
        leaseUntil = until;
        startedAt = now;
        attempts++;
    }

    void complete(Optional<UUID> made, String words, Instant now) {
        end(JobState.COMPLETED, now);
        version = made.map(UUID::toString).orElse(null);
        detail = bounded(words);
    }

    void fail(String code, String words, Instant now) {
        end(JobState.FAILED, now);
        failure = code;
        detail = bounded(words);
    }

    void cancel(String words, Instant now) {
        end(JobState.CANCELLED, now);
        detail = bounded(words);
    }

    /** It waits for another attempt. */
    void postpone(Instant until, String code, String words) {
        state = JobState.QUEUED;
        notBefore = until;
        owner = null;
        leaseUntil = null;
        failure = code;
        detail = bounded(words);
    }

    private void end(JobState how, Instant now) {
        state = how;
        endedAt = now;
        openTool = null;
        owner = null;
        leaseUntil = null;
    }

    private static String bounded(String words) {
        return words.length() > LONGEST_DETAIL ? words.substring(0, LONGEST_DETAIL) : words;
    }

    public String id() {
        return id;
    }

    public ToolName tool() {
        return new ToolName(tool);
    }

    public EnhancementKind kind() {
        return kind;
    }

    public Manner manner() {
        return options == null ? Manner.of(style) : SnakeCaseJson.MAPPER.readValue(options, Manner.class);
    }

    public boolean isForced() {
        return forced;
    }

    public Optional<String> batch() {
        return Optional.ofNullable(batch);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public JobState state() {
        return state;
    }

    /** How often somebody has begun to work on it. */
    public int attempts() {
        return attempts;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
