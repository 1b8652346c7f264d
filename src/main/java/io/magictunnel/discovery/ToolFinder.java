package io.magictunnel.discovery;

import io.magictunnel.discovery.Preferences.Lift;
import io.magictunnel.discovery.index.Evidence;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.index.ToolIndex;
import io.magictunnel.discovery.ranking.ModelChoice;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.German;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CatalogueView;
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

    /** One search. */
    private record Inquiry(
            Caller caller,
            String sentence,
            DiscoveryMode mode,
            int limit,
            double threshold,
            FindFilter filter,
            List<String> notices) {}

    /**
     * What was found, and by which mode.
     *
     * @param nearest the best whatever the confidence
     */
    private record Found(DiscoveryMode mode, List<Hit> hits, List<Hit> nearest) {}

    /** Never throws for what a caller types; what is too long is cut, and the answer says so. */
    public Finding find(Caller caller, FindRequest request) {
        var start = System.nanoTime();
        var inquiry = inquiry(caller, request);
        var found = found(inquiry);
        var nearest = found.hits().isEmpty()
                ? found.nearest().stream().limit(MOST_NEAREST).toList()
                : List.<Hit>of();
        return new Finding(
                inquiry.sentence(),
                found.mode(),
                found.hits(),
                nearest,
                inquiry.notices(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Inquiry inquiry(Caller caller, FindRequest request) {
        var notices = new ArrayList<String>();
        return new Inquiry(
                caller,
                bounded(request.sentence(), notices),
                request.mode().orElse(config.mode),
                Math.clamp(request.limit(), 1, config.maxHits),
                request.threshold().orElse(config.threshold),
                request.filter(),
                notices);
    }

    private String bounded(String sentence, List<String> notices) {
        var text = sentence == null ? "" : sentence.strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            notices.add("Nothing was asked for: say in a sentence what a tool should do");
            return "";
        }
        if (text.length() <= config.maxSentence) {
            return text;
        }
        notices.add("Only the first %d characters of the sentence were read".formatted(config.maxSentence));
        return text.substring(0, config.maxSentence);
    }

    private Found found(Inquiry inquiry) {
        if (inquiry.sentence().isEmpty()) {
            return new Found(inquiry.mode(), List.of(), List.of());
        }
        return inquiry.mode() == DiscoveryMode.LLM_BASED
                ? chosen(inquiry, ranked(inquiry, DiscoveryMode.HYBRID, ModelChoice.MOST))
                : ranked(inquiry, inquiry.mode(), MOST_NEAREST);
    }

    private Found ranked(Inquiry inquiry, DiscoveryMode wanted, int mostNearest) {
        var needsMeaning = wanted != DiscoveryMode.RULE_BASED;
        var meaning =
                needsMeaning ? senses.of(German.inEnglish(inquiry.sentence())) : Optional.<SentenceMeaning>empty();
        var mode = meaning.isPresent() || wanted == DiscoveryMode.WEIGHTED ? wanted : DiscoveryMode.RULE_BASED;
        var view = catalogue.view(inquiry.caller());
        return index.search(view, snapshot -> {
            var evidence = snapshot.evidence(view, inquiry.filter()::admits, Sought.of(inquiry.sentence(), meaning));
            if (needsMeaning) {
                aboutMeanings(evidence, inquiry.notices());
            }
            var ranking = new Ranking(mode, evidence, learned(inquiry, view));
            var hits = ranking.best(inquiry.limit(), inquiry.threshold());
            var suffices = !hits.isEmpty() && inquiry.mode() == wanted;
            return new Found(mode, hits, suffices ? List.of() : ranking.best(mostNearest, 0));
        });
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

    private Map<ToolName, Lift> learned(Inquiry inquiry, CatalogueView view) {
        return preferences.isUnsatisfied()
                ? Map.of()
                : preferences.get().lifts(inquiry.caller(), inquiry.sentence(), tool -> view.callable()
                        .containsKey(tool.value()));
    }

    private Found chosen(Inquiry inquiry, Found ranked) {
        var choice = model.among(ranked.nearest(), inquiry.sentence(), inquiry.caller());
        if (choice.failure().isPresent()) {
            inquiry.notices()
                    .add("%s, so %s did"
                            .formatted(choice.failure().get(), ranked.mode().spelling()));
            return ranked;
        }
        var hits = choice.hits().stream()
                .filter(hit -> hit.confidence() >= inquiry.threshold())
                .limit(inquiry.limit())
                .toList();
        return new Found(DiscoveryMode.LLM_BASED, hits, ranked.nearest());
    }
}
