package io.magictunnel.enhancement.proof;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the proof of new words, under {@code enhancement.proof.} */
@Dependent
@ConfigProperties(prefix = "enhancement.proof")
public class ProofConfig {

    /** Otherwise words that are true are used, whether they help or not. */
    @ConfigProperty(name = "enabled", defaultValue = "true")
    boolean enabled;

    /** How many questions are made about the tool itself. */
    @ConfigProperty(name = "questions", defaultValue = "10")
    @Within(min = "1", max = "50")
    int questions;

    /** How many of the tools that are nearest must not suffer. */
    @ConfigProperty(name = "neighbours", defaultValue = "4")
    @Within(min = "0", max = "20")
    int neighbours;

    /** How many questions are made about each of these. */
    @ConfigProperty(name = "neighbour_questions", defaultValue = "5")
    @Within(min = "1", max = "20")
    int neighbourQuestions;

    /** How many questions of people are asked besides: saved tests, and requests for which somebody chose the tool. */
    @ConfigProperty(name = "recorded_questions", defaultValue = "20")
    @Within(min = "0", max = "200")
    int recordedQuestions;

    /** After which no other question is begun. */
    @ConfigProperty(name = "timeout", defaultValue = "10s")
    @Within(min = "1s", max = "5m")
    Duration timeout;
}
