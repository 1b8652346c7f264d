package io.magictunnel.discovery.proving;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.ToolText;
import io.magictunnel.enhancement.proof.Trial;
import io.magictunnel.enhancement.proof.Trial.Answer;
import io.magictunnel.enhancement.proof.Trial.Place;
import io.magictunnel.enhancement.proof.TrialGround;
import io.magictunnel.enhancement.proof.TrialQuestion;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.words.ToolWords;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Finds tools among all that are enabled, whoever may use them: a neighbour must not lose either that only some can see. What it
 * finds goes to administrators alone. Proofs take turns; each costs some hundredths of a second.
 */
@ApplicationScoped
public class IndexOnTrial implements TrialGround {

    @Inject
    ToolRegistry registry;

    @Inject
    TrialMeanings meanings;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    private final ReentrantLock turn = new ReentrantLock();
    private final TrialCatalogue catalogue = new TrialCatalogue();

    @Override
    public List<ToolDefinition> nearest(ToolDefinition tool, int most) {
        var text = ToolText.of(tool).toEmbed();
        turn.lock();
        try {
            catalogue.become(registry.catalogue().byName(), meanings::direction);
            var meaning = meanings.ofTool(text);
            return catalogue
                    .find(meaning.isPresent() ? mode() : DiscoveryMode.RULE_BASED, Sought.of(text, meaning))
                    .stream()
                    .filter(other -> !other.name().equals(tool.name()))
                    .limit(most)
                    .toList();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Trial ask(ToolDefinition tool, ToolWords words, List<TrialQuestion> questions, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var better = tool.with(words);
        var sentences = questions.stream().map(TrialQuestion::sentence).toList();
        // where the model takes longer than half of the time, the other half is left to ask by words
        var meaning = mode() != DiscoveryMode.RULE_BASED
                && meanings.learn(sentences, texts(better, questions), time.dividedBy(2));
        turn.lock();
        try {
            catalogue.become(registry.catalogue().byName(), meanings::direction);
            var asked = new ArrayList<TrialQuestion>();
            var before = new ArrayList<Place>();
            for (var question : questions) {
                if (asked.isEmpty() || System.nanoTime() < end) {
                    asked.add(question);
                    before.add(place(question, meaning));
                }
            }
            catalogue.put(better, meanings::direction);
            var after = asked.stream().map(question -> place(question, meaning)).toList();
            return new Trial(
                    IntStream.range(0, asked.size())
                            .mapToObj(i -> new Answer(asked.get(i), before.get(i), after.get(i)))
                            .toList(),
                    meaning);
        } finally {
            turn.unlock();
        }
    }

    /** What has to be known of the meaning of the tool and of those that the questions are about. */
    private List<String> texts(ToolDefinition better, List<TrialQuestion> questions) {
        var tools = registry.catalogue();
        return Stream.concat(
                        Stream.of(better),
                        questions.stream()
                                .map(TrialQuestion::about)
                                .distinct()
                                .flatMap(name -> tools.find(name.value()).stream()))
                .map(ToolText::of)
                .flatMap(text -> Stream.concat(Stream.of(text.toEmbed()), text.improvedToEmbed().stream()))
                .distinct()
                .toList();
    }

    private Place place(TrialQuestion question, boolean withMeaning) {
        var meaning = withMeaning ? meanings.of(question.sentence()) : Optional.<SentenceMeaning>empty();
        var mode = meaning.isPresent() ? mode() : DiscoveryMode.RULE_BASED;
        var found = catalogue.find(mode, Sought.of(question.sentence(), meaning));
        var rank = IntStream.range(0, found.size())
                .filter(place -> question.right().contains(found.get(place).name()))
                .findFirst();
        return new Place(
                rank.isPresent() ? rank.getAsInt() + 1 : 0,
                found.isEmpty() ? "" : found.getFirst().name().value());
    }

    /** As people search; where a language model chooses, it chooses among these. */
    private DiscoveryMode mode() {
        return config.mode == DiscoveryMode.LLM_BASED ? DiscoveryMode.HYBRID : config.mode;
    }

    @PreDestroy
    void close() {
        catalogue.close();
    }
}
