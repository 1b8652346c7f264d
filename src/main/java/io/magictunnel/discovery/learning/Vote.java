package io.magictunnel.discovery.learning;

import io.magictunnel.registry.ToolName;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody chose a tool for a sentence, or said that it was the wrong one.
 *
 * @param instead of a tool that was the wrong one, the right one
 * @param shared whether it was cast while votes were everybody's
 */
public record Vote(
        String id,
        String user,
        ToolName tool,
        Verdict verdict,
        Optional<ToolName> instead,
        String sentence,
        boolean shared,
        Instant at) {

    /** What was said of the tool. */
    public enum Verdict {
        RIGHT(1),
        WRONG(-1);

        private final int weight;

        Verdict(int weight) {
            this.weight = weight;
        }
    }

    /** The UTC day on which it was cast. */
    long day() {
        return Math.floorDiv(at.getEpochSecond(), 86_400);
    }

    int weight() {
        return verdict.weight;
    }
}
