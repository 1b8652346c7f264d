package io.magictunnel.discovery;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;
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

    @ConfigProperty(name = "meaning.enabled", defaultValue = "true")
    public boolean meaningEnabled;

    /** How many requests the model works on at the same time. */
    @ConfigProperty(name = "meaning.threads", defaultValue = "2")
    @Within(min = "1", max = "16")
    public int meaningThreads;

    /** How long it is kept what the model has made of a tool that is not there any more. */
    @ConfigProperty(name = "meaning.keep_for", defaultValue = "30d")
    @Within(min = "1d", max = "3650d")
    public Duration meaningKeepFor;

    /** Who is asked in the mode {@link DiscoveryMode#LLM_BASED}: PROVIDER, PROVIDER/MODEL or a group. Without it, nobody is. */
    @ConfigProperty(name = "llm.target")
    public Optional<String> llmTarget;
}
