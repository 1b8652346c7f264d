package io.magictunnel.enhancement.proof;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.words.ToolWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Tries new words before clients get them: questions about the tool and about those nearest to it are asked with the words of
 * now and with the new ones. What lowers the share of right answers of any of them loses.
 */
@ApplicationScoped
public class Proof {

    @Inject
    Instance<TrialGround> grounds;

    @Inject
    Instance<RecordedQuestions> records;

    @Inject
    @ConfigProperties
    ProofConfig config;

    /** Empty where the operator wants no proof, or where nobody finds tools. */
    public Optional<Verdict> of(ToolDefinition tool, ToolWords words) {
        return config.enabled && grounds.isResolvable()
                ? Optional.of(tried(tool, words, grounds.get()))
                : Optional.empty();
    }

    private Verdict tried(ToolDefinition tool, ToolWords words, TrialGround ground) {
        if (!tool.enabled()) {
            return Verdict.withoutTrial("The tool is switched off, so nobody finds it, and nothing was asked.");
        }
        var questions = questions(tool, ground.nearest(tool, config.neighbours));
        if (questions.isEmpty()) {
            return Verdict.withoutTrial("The tool's source says too little to ask anything about it.");
        }
        var trial = ground.ask(tool, words, questions, config.timeout);
        return new Judgement(tool.name(), trial, questions.size()).verdict();
    }

    private List<TrialQuestion> questions(ToolDefinition tool, List<ToolDefinition> neighbours) {
        var questions = new ArrayList<TrialQuestion>();
        var names = new LinkedHashSet<ToolName>();
        names.add(tool.name());
        neighbours.forEach(neighbour -> names.add(neighbour.name()));
        questions.addAll(recorded(names));
        questions.addAll(QuestionWriter.about(tool, QuestionSource.DEFINITION, config.questions));
        for (var neighbour : neighbours) {
            questions.addAll(QuestionWriter.telling(tool, neighbour, QuestionSource.DEFINITION));
            questions.addAll(Stream.concat(
                            QuestionWriter.telling(neighbour, tool, QuestionSource.NEIGHBOUR).stream(),
                            QuestionWriter.about(neighbour, QuestionSource.NEIGHBOUR, config.neighbourQuestions)
                                    .stream())
                    .limit(config.neighbourQuestions)
                    .toList());
        }
        return questions.stream()
                .map(question -> question.among(questions))
                .distinct()
                .toList();
    }

    private List<TrialQuestion> recorded(Set<ToolName> names) {
        return records.stream()
                .flatMap(record -> record.about(names, config.recordedQuestions).stream())
                .limit(config.recordedQuestions)
                .toList();
    }
}
