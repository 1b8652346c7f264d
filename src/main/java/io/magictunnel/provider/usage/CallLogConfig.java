package io.magictunnel.provider.usage;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the log of questions to models, under {@code llm.log.} */
@Dependent
@ConfigProperties(prefix = "llm.log")
public class CallLogConfig {

    @ConfigProperty(name = "keep_for", defaultValue = "30d")
    @Within(min = "1h", max = "3650d")
    Duration keepFor;

    /** How long the figures of a day are kept. */
    @ConfigProperty(name = "keep_figures_for", defaultValue = "800d")
    @Within(min = "1d", max = "3650d")
    Duration keepFiguresFor;

    /** How many calls may wait to be written. */
    @ConfigProperty(name = "queue_size", defaultValue = "10000")
    @Within(min = "100", max = "1000000")
    int queueSize;
}
