package io.magictunnel.discovery;

import io.magictunnel.discovery.ranking.CommonWords;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The only door to finding tools, whoever asks. Only what the caller may use is looked at; hidden tools are, because discovery is
 * what they are hidden for. The tools of discovery itself are never found.
 */
@ApplicationScoped
public class ToolFinder {

    /** Where the tools of discovery itself come from. */
    public static final ToolSource OWN_TOOLS = new ToolSource.BuiltIn("discovery");

    private static final int MOST_NEAREST = 5;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    /** Never throws for what a caller types; what is too long is cut, and the answer says so. */
    public Finding find(Caller caller, FindRequest request) {
        var start = System.nanoTime();
        var notices = new ArrayList<String>();
        var sentence = bounded(request.sentence(), notices);
        var ranked = new CommonWords(sentence).rank(candidates(caller, request.filter()));
        var threshold = request.threshold().orElse(config.threshold);
        var limit = Math.clamp(request.limit(), 1, config.maxHits);
        var hits = ranked.stream()
                .filter(hit -> hit.confidence() >= threshold)
                .limit(limit)
                .toList();
        var nearest = hits.isEmpty()
                ? ranked.stream().limit(Math.min(limit, MOST_NEAREST)).toList()
                : List.<Hit>of();
        return new Finding(
                sentence,
                DiscoveryMode.RULE_BASED,
                hits,
                nearest,
                notices,
                Duration.ofNanos(System.nanoTime() - start));
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

    private List<ToolDefinition> candidates(Caller caller, FindFilter filter) {
        return catalogue.view(caller).known().stream()
                .filter(tool -> tool.enabled() && !tool.source().equals(OWN_TOOLS) && filter.admits(tool))
                .toList();
    }
}
