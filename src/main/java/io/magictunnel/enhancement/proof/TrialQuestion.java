package io.magictunnel.enhancement.proof;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.magictunnel.registry.ToolName;
import java.util.List;
import java.util.Set;

/**
 * What somebody could ask for, and which tools are right for it.
 *
 * @param about the tool whose question it is
 * @param right any of these may come first
 */
public record TrialQuestion(String sentence, ToolName about, Set<ToolName> right, QuestionSource source) {

    public TrialQuestion {
        right = Set.copyOf(right);
    }

    /** Where the sources of several tools give rise to the same question, all of them are right. */
    TrialQuestion among(List<TrialQuestion> all) {
        var tools = all.stream()
                .filter(other -> other.sentence.equalsIgnoreCase(sentence))
                .flatMap(other -> other.right.stream())
                .collect(toUnmodifiableSet());
        return new TrialQuestion(sentence, about, tools, source);
    }

    static TrialQuestion of(String sentence, ToolName about, QuestionSource source) {
        return new TrialQuestion(sentence, about, Set.of(about), source);
    }
}
