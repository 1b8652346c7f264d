package io.magictunnel.enhancement.proof;

import io.magictunnel.registry.ToolName;
import java.util.Set;

/**
 * What somebody could ask for, and which tools are right for it.
 *
 * @param about the tool whose question it is
 * @param right any of these may come first
 */
public record Question(String sentence, ToolName about, Set<ToolName> right, QuestionSource source) {

    public Question {
        right = Set.copyOf(right);
    }

    static Question of(String sentence, ToolName about, QuestionSource source) {
        return new Question(sentence, about, Set.of(about), source);
    }
}
