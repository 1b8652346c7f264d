package io.magictunnel.discovery;

import io.magictunnel.discovery.Preferences.Lift;
import io.magictunnel.discovery.index.Evidence;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.index.ToolIndex;
import io.magictunnel.discovery.ranking.ModelChoice;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The only door to finding tools, whoever asks. Only what the caller may use is looked at; hidden tools are, because discovery is
 * what they are hidden for. The tools of discovery itself are never found.
 */
@ApplicationScoped
public class ToolFinder {

    /** Where the tools of discovery itself come from. */
    public static final ToolSource OWN_TOOLS = ToolIndex.OWN_TOOLS;

    private static final int MOST_NEAREST = 5;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    ToolIndex index;

    @Inject
    Senses senses;

    @Inject
    ModelChoice model;

    @Inject
    Instance<Preferences> preferences;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    /** The candidates in their order, and the mode that has ordered them. */
    private record Ranked(DiscoveryMode mode, List<Hit> hits) {}

    /** Never throws for what a caller types; what is too long is cut, and the answer says so. */
    public Finding find(Caller caller, FindRequest request) {
        var start = System.nanoTime();
        var notices = new ArrayList<String>();
        var sentence = bounded(request.sentence(), notices);
        var wanted = request.mode().orElse(config.mode);
        var limit = Math.clamp(request.limit(), 1, config.maxHits);
        var threshold = request.threshold().orElse(config.threshold);
        var ranked = sentence.isEmpty()
                ? new Ranked(wanted, List.of())
                : ranked(caller, sentence, wanted, request.filter(), notices);
        var chosen = wanted == DiscoveryMode.LLM_BASED ? chosen(caller, sentence, ranked, notices) : ranked;
        var hits = chosen.hits().stream()
                .filter(hit -> hit.confidence() >= threshold)
                .limit(limit)
                .toList();
        var nearest = hits.isEmpty()
                ? ranked.hits().stream().limit(Math.min(limit, MOST_NEAREST)).toList()
                : List.<Hit>of();
        return new Finding(
                sentence, chosen.mode(), hits, nearest, notices, Duration.ofNanos(System.nanoTime() - start));
    }

    private String bounded(String sentence, List<String> notices) {
        var text = sentence == null ? "" : sentence.strip();
        if (text.isEmpty()) {
            notices.add("Nothing was asked for: say in a sentence what a tool should do");
        }
        if (text.length() <= config.maxSentence) {
            return text;
        }
        notices.add("Only the first %d characters of the sentence were read".formatted(config.maxSentence));
        return text.substring(0, config.maxSentence);
    }

    private Ranked ranked(
            Caller caller, String sentence, DiscoveryMode wanted, FindFilter filter, List<String> notices) {
        var meaning = wanted == DiscoveryMode.RULE_BASED ? Optional.<SentenceMeaning>empty() : senses.of(sentence);
        var mode = meaning.isPresent() || wanted == DiscoveryMode.WEIGHTED ? usual(wanted) : DiscoveryMode.RULE_BASED;
        var view = catalogue.view(caller);
        var most = Math.max(config.maxHits, ModelChoice.MOST);
        return index.search(view, snapshot -> {
            var evidence = snapshot.evidence(view, filter::admits, Sought.of(sentence, meaning));
            if (wanted != DiscoveryMode.RULE_BASED) {
                aboutMeanings(evidence, notices);
            }
            var learned = learned(caller, sentence, evidence);
            return new Ranked(mode, new Ranking(mode, evidence, learned).best(most));
        });
    }

    /** The mode that has the candidates from which a language model chooses. */
    private static DiscoveryMode usual(DiscoveryMode wanted) {
        return wanted == DiscoveryMode.LLM_BASED ? DiscoveryMode.HYBRID : wanted;
    }

    /** Tells of the caller's own tools only; how far the index is as a whole is nobody's affair here. */
    private void aboutMeanings(Evidence evidence, List<String> notices) {
        if (evidence.sought().meaning().isEmpty()) {
            notices.add(senses.problem().orElse("The model of meanings is too busy to answer in time")
                    + "; tools were found by their words alone");
        } else if (evidence.unembedded() > 0) {
            notices.add("Meanings are being learnt: %,d of %,d tools are known by their words alone so far"
                    .formatted(evidence.unembedded(), evidence.size()));
        }
    }

    private Map<ToolName, Lift> learned(Caller caller, String sentence, Evidence evidence) {
        if (preferences.isUnsatisfied()) {
            return Map.of();
        }
        var among = IntStream.range(0, evidence.size())
                .mapToObj(place -> evidence.tool(place).tool().name())
                .collect(Collectors.toUnmodifiableSet());
        return preferences.get().lifts(caller, sentence, among);
    }

    private Ranked chosen(Caller caller, String sentence, Ranked ranked, List<String> notices) {
        var choice = model.among(ranked.hits().stream().limit(ModelChoice.MOST).toList(), sentence, caller);
        if (choice.failure().isPresent()) {
            notices.add("%s, so %s did"
                    .formatted(choice.failure().get(), ranked.mode().spelling()));
            return ranked;
        }
        return new Ranked(DiscoveryMode.LLM_BASED, choice.hits());
    }
}
