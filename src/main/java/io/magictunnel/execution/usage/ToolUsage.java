package io.magictunnel.execution.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often and how long a tool has run since it was first called. Outlives the single executions. */
@Entity
@Table(name = "tool_usage")
public class ToolUsage {

    @Id
    @Column(name = "tool_name")
    private String tool;

    private long calls;

    private long failures;

    @Column(name = "total_us")
    private long totalMicros;

    @Column(name = "longest_us")
    private long longestMicros;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected ToolUsage() {}

    ToolUsage(String tool, UsageGrowth growth) {
        this.tool = tool;
        this.calls = growth.calls();
        this.failures = growth.failures();
        this.totalMicros = growth.totalMicros();
        this.longestMicros = growth.longestMicros();
        this.lastUsed = growth.lastUsed();
    }

    public String tool() {
        return tool;
    }

    public long calls() {
        return calls;
    }

    public long failures() {
        return failures;
    }

    public Duration mean() {
        return Duration.ofNanos(calls == 0 ? 0 : totalMicros / calls * 1_000);
    }

    public Duration longest() {
        return Duration.ofNanos(longestMicros * 1_000);
    }

    public Instant lastUsed() {
        return lastUsed;
    }
}
