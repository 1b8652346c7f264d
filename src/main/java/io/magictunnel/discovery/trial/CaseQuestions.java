package io.magictunnel.discovery.trial;

import io.magictunnel.enhancement.proof.QuestionSource;
import io.magictunnel.enhancement.proof.RecordedQuestions;
import io.magictunnel.enhancement.proof.TrialQuestion;
import io.magictunnel.registry.ToolName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The saved test cases, for whoever judges new words of tools. */
@ApplicationScoped
public class CaseQuestions implements RecordedQuestions {

    @Inject
    CaseRepository cases;

    @Override
    public List<TrialQuestion> about(Set<ToolName> tools, int most) {
        return cases.all().stream()
                .flatMap(one -> question(one, tools).stream())
                .limit(most)
                .toList();
    }

    private static Optional<TrialQuestion> question(SavedCase one, Set<ToolName> tools) {
        return one.expected().stream()
                .filter(tools::contains)
                .findFirst()
                .map(tool -> new TrialQuestion(one.sentence(), tool, Set.copyOf(one.expected()), QuestionSource.SAVED));
    }
}
