package io.magictunnel.enhancement.cache;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Redis is, over which several servers share what each of them would have to find out, under {@code redis.} */
@Dependent
@ConfigProperties(prefix = "redis")
public class RedisConfig {

    static final String NONE = "none";

    /** Such as {@code redis://localhost:6379/0}, or {@code rediss://} with TLS; {@code none} where there is none. */
    @ConfigProperty(name = "url", defaultValue = NONE)
    String url;

    /** How long anybody waits for it. */
    @ConfigProperty(name = "timeout", defaultValue = "500ms")
    @Within(min = "10ms", max = "30s")
    Duration timeout;

    /** How long it is left alone after it has not answered. */
    @ConfigProperty(name = "retry_after", defaultValue = "30s")
    @Within(min = "1s", max = "1h")
    Duration retryAfter;
}
