package io.magictunnel.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How tools are ranked for a sentence. */
public enum DiscoveryMode {
    /** By the words that the sentence and the tool share. */
    RULE_BASED,
    /** By meaning, as a model in this process sees it. */
    SEMANTIC_BASED,
    /** By words and meaning together. */
    HYBRID,
    /** By three parts that can be shown: description, keywords and use cases. */
    WEIGHTED,
    /** By a language model, which picks among the best of {@link #HYBRID}. */
    LLM_BASED;

    /** The spelling of configuration, REST and pages. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DiscoveryMode> of(String spelling) {
        return Arrays.stream(values())
                .filter(mode -> mode.spelling().equals(spelling))
                .findFirst();
    }
}
