package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about how tools are enhanced, under {@code enhancement.} */
@Dependent
@ConfigProperties(prefix = "enhancement")
public class EnhancementConfig {

    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** Whether tools that appear or change are enhanced without anybody asking. Those of other servers never are. */
    @ConfigProperty(name = "auto_enhance_on_registration", defaultValue = "true")
    boolean automatic;

    @ConfigProperty(name = "default_enhancement_type", defaultValue = "full")
    EnhancementKind kind;

    /** Whether description and metadata are made at the same time; otherwise metadata are made of the new description. */
    @ConfigProperty(name = "parallel_processing", defaultValue = "true")
    boolean parallel;

    /** Whether a version in which nothing is wrong is used at once, or waits for somebody's approval. */
    @ConfigProperty(name = "auto_approve", defaultValue = "true")
    boolean autoApprove;

    /** Whether half of what was wanted is kept where the other half fails. */
    @ConfigProperty(name = "fallback_on_failure", defaultValue = "true")
    boolean fallback;

    /** How many tools are worked on at once, on each server. */
    @ConfigProperty(name = "max_concurrent", defaultValue = "4")
    @Within(min = "1", max = "100")
    int maxConcurrent;

    /** How many are taken from the queue in one go. */
    @ConfigProperty(name = "batch_size", defaultValue = "10")
    @Within(min = "1", max = "100")
    int batchSize;

    /** How often a tool is tried where that can help. */
    @ConfigProperty(name = "max_attempts", defaultValue = "3")
    @Within(min = "1", max = "20")
    int maxAttempts;

    /** How long a server that does not answer any more keeps what it works on. */
    @ConfigProperty(name = "lease", defaultValue = "2m")
    @Within(min = "45s", max = "1h")
    Duration lease;

    /** How long ended jobs are kept. */
    @ConfigProperty(name = "keep_jobs_for", defaultValue = "30d")
    @Within(min = "1h", max = "3650d")
    Duration keepJobs;

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public EnhancementKind usualKind() {
        return kind;
    }

    /** How many tools this server works on at once. */
    public int placesAtOnce() {
        return maxConcurrent;
    }
}
