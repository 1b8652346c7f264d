package io.magictunnel.discovery;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about finding tools, under {@code discovery.} */
@Dependent
@ConfigProperties(prefix = "discovery")
public class DiscoveryConfig {

    @ConfigProperty(name = "mode", defaultValue = "hybrid")
    public DiscoveryMode mode;

    /** The least confidence of a hit. */
    @ConfigProperty(name = "threshold", defaultValue = "0.3")
    @Within(min = "0", max = "1")
    public double threshold;

    /** How many tools one search may find. */
    @ConfigProperty(name = "max_hits", defaultValue = "50")
    @Within(min = "1", max = "200")
    public int maxHits;

    /** How much of a sentence is read, in characters. */
    @ConfigProperty(name = "max_sentence", defaultValue = "2000")
    @Within(min = "100", max = "20000")
    public int maxSentence;
}
