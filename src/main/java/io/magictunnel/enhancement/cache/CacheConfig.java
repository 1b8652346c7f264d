package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about answers that are kept, under {@code enhancement.} */
@Dependent
@ConfigProperties(prefix = "enhancement")
public class CacheConfig {

    /** Whether a model's answer is used again where the same would be asked. */
    @ConfigProperty(name = "enable_caching", defaultValue = "true")
    boolean enabled;

    /** How many bytes of answers each server has at hand. */
    @ConfigProperty(name = "cache.memory_bytes", defaultValue = "16777216")
    @Within(min = "0", max = "1073741824")
    long memoryBytes;

    /** How long a server has an answer at hand before it looks again; so long what was cleared elsewhere may still be used. */
    @ConfigProperty(name = "cache.memory_for", defaultValue = "5m")
    @Within(min = "1s", max = "1d")
    Duration memoryFor;

    /** How many answers the database keeps; beyond that the oldest go. */
    @ConfigProperty(name = "cache.most_stored", defaultValue = "100000")
    @Within(min = "1", max = "10000000")
    int mostStored;
}
