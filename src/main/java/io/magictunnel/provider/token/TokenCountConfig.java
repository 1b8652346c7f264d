package io.magictunnel.provider.token;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about counting tokens, under {@code llm.tokens.} */
@Dependent
@ConfigProperties(prefix = "llm.tokens")
public class TokenCountConfig {

    /** For how many combinations of provider, model and kind of content something is learnt. */
    @ConfigProperty(name = "max_calibrations", defaultValue = "10000")
    @Within(min = "0", max = "1000000")
    int maxCalibrations;

    /** How long it is remembered what a provider has counted. */
    @ConfigProperty(name = "remember_counts", defaultValue = "10m")
    @Within(min = "0s", max = "1d")
    Duration rememberCounts;
}
