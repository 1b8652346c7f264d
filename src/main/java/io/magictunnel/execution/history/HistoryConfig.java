package io.magictunnel.execution.history;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the history of executions, under {@code execution.history.} */
@Dependent
@ConfigProperties(prefix = "execution.history")
public class HistoryConfig {

    @ConfigProperty(name = "keep_arguments", defaultValue = "true")
    boolean keepArguments;

    @ConfigProperty(name = "keep_results", defaultValue = "true")
    boolean keepResults;

    /** In characters; what is longer is cut. */
    @ConfigProperty(name = "max_text", defaultValue = "4000")
    @Within(min = "100", max = "8000")
    int maxText;

    /** How long single executions are kept. Totals stay. */
    @ConfigProperty(name = "keep_for", defaultValue = "30d")
    @Within(min = "1h", max = "3650d")
    Duration keepFor;

    /** How many executions may wait to be written. */
    @ConfigProperty(name = "queue_size", defaultValue = "10000")
    @Within(min = "100", max = "1000000")
    int queueSize;
}
