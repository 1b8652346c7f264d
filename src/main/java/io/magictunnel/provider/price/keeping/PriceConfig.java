package io.magictunnel.provider.price.keeping;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about prices, under {@code llm.prices.} */
@Dependent
@ConfigProperties(prefix = "llm.prices")
public class PriceConfig {

    /** A price file that is newer than this release. It is read again when it changes. */
    @ConfigProperty(name = "file")
    Optional<String> file;

    /** How many of 100 known models a file must hold. */
    @ConfigProperty(name = "min_kept", defaultValue = "90")
    @Within(min = "0", max = "100")
    int minKept;

    /** A price that rises or falls by more than this factor waits for an administrator. */
    @ConfigProperty(name = "max_factor", defaultValue = "10")
    @Within(min = "2", max = "1000")
    int maxFactor;

    /** How many prices may be stored beside those of the release. */
    @ConfigProperty(name = "max_stored", defaultValue = "50000")
    @Within(min = "1", max = "1000000")
    int maxStored;

    /** How long a change of prices on another server may stay unnoticed. */
    @ConfigProperty(name = "reload_every", defaultValue = "30s")
    @Within(min = "1s", max = "1h")
    Duration reloadEvery;
}
