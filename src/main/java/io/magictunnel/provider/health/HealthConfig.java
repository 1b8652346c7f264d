package io.magictunnel.provider.health;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about looking after providers regularly, under {@code llm.health.} */
@Dependent
@ConfigProperties(prefix = "llm.health")
public class HealthConfig {

    /** How often each provider is looked at; 0s for never. */
    @ConfigProperty(name = "every", defaultValue = "5m")
    @Within(min = "0s", max = "1d")
    Duration every;

    /** Whether its address is reached for. */
    @ConfigProperty(name = "network", defaultValue = "true")
    boolean network;

    /** Whether it is asked for its models, which shows whether the key is good and costs nothing. */
    @ConfigProperty(name = "models", defaultValue = "true")
    boolean models;

    /** Whether one of its models is asked to say a word, whole and piece by piece. That costs money. */
    @ConfigProperty(name = "completion", defaultValue = "false")
    boolean completion;

    /** How many results are remembered of each provider. */
    @ConfigProperty(name = "keep", defaultValue = "48")
    @Within(min = "1", max = "1000")
    int keep;

    /** How far a look goes; empty where there is none. What comes later needs what comes before. */
    Optional<CheckStep.Subject> last() {
        if (every.isZero()) {
            return Optional.empty();
        }
        if (completion) {
            return Optional.of(CheckStep.Subject.COMPLETION);
        }
        if (models) {
            return Optional.of(CheckStep.Subject.MODELS);
        }
        return Optional.of(CheckStep.Subject.NETWORK).filter(subject -> network);
    }
}
