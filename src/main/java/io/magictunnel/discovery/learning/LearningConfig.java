package io.magictunnel.discovery.learning;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about learning from searches, under {@code discovery.learning.} */
@Dependent
@ConfigProperties(prefix = "discovery.learning")
public class LearningConfig {

    @ConfigProperty(name = "consent", defaultValue = "own")
    public Consent consent;

    @ConfigProperty(name = "keep_for", defaultValue = "90d")
    @Within(min = "1d", max = "3650d")
    public Duration keepFor;

    /** Of a sentence that is remembered, in characters. */
    @ConfigProperty(name = "max_sentence", defaultValue = "300")
    @Within(min = "10", max = "1000")
    public int maxSentence;

    /** Of all users; the newest count. */
    @ConfigProperty(name = "max_votes", defaultValue = "10000")
    @Within(min = "0", max = "100000")
    public int maxVotes;

    @ConfigProperty(name = "max_votes_per_day", defaultValue = "100")
    @Within(min = "1", max = "10000")
    public int maxVotesPerDay;

    /** How long after a search a call can still come of it. */
    @ConfigProperty(name = "follows_within", defaultValue = "5m")
    @Within(min = "10s", max = "1h")
    public Duration followsWithin;

    /** After which a vote counts half. */
    @ConfigProperty(name = "half_life", defaultValue = "30d")
    @Within(min = "1d", max = "3650d")
    public Duration halfLife;
}
