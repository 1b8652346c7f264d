package io.magictunnel.discovery.learning;

import io.magictunnel.enhancement.proof.QuestionSource;
import io.magictunnel.enhancement.proof.RecordedQuestions;
import io.magictunnel.enhancement.proof.TrialQuestion;
import io.magictunnel.registry.ToolName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Requests for which somebody chose a tool, for whoever judges new words of tools: those alone that were cast for everybody, and
 * only while that is still so.
 */
@ApplicationScoped
public class ChosenQuestions implements RecordedQuestions {

    @Inject
    LearnedPreferences preferences;

    @Inject
    @ConfigProperties
    LearningConfig config;

    @Override
    public List<TrialQuestion> about(Set<ToolName> tools, int most) {
        return config.consent != Consent.SHARED
                ? List.of()
                : preferences.chosen(tools::contains, most).stream()
                        .map(vote -> new TrialQuestion(
                                vote.sentence(), vote.tool(), Set.of(vote.tool()), QuestionSource.CHOSEN))
                        .distinct()
                        .toList();
    }
}
