package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.ToolMetadata;
import io.magictunnel.enhancement.proof.Findability;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.VersionContent;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.injection.InjectionFinder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All about the words of one tool, with one of its versions opened.
 *
 * @param versions the newest first
 * @param shown the opened one; {@code null} where there is none
 * @param content of that one; {@code null} where there is none
 * @param suspicions what in its source's own words is meant for models
 * @param busy {@code waiting} or {@code running} where it is to be described, or else empty
 */
public record WordsStory(
        ToolDefinition tool,
        List<VersionCard> versions,
        VersionCard shown,
        VersionContent content,
        WordDiff diff,
        List<String> suspicions,
        String busy) {

    /** @param about {@code tool} or {@code neighbours} */
    public record Measured(String about, Findability figures) {

        public String level() {
            return figures.hitRateAfter() < figures.hitRateBefore() ? "bad" : "ok";
        }
    }

    /** @param wanted the id of a version; if there is none of that id, the one that matters most is opened */
    static WordsStory of(ToolDefinition tool, List<ToolVersion> versions, String wanted, Optional<EnhancementJob> job) {
        var cards = IntStream.range(0, versions.size())
                .mapToObj(i -> VersionCard.of(versions.get(i), versions.size() - i, tool.definition()))
                .toList();
        var shown = opened(cards, wanted);
        var content = shown.map(cards::indexOf).map(versions::get).map(ToolVersion::content);
        return new WordsStory(
                tool,
                cards,
                shown.orElse(null),
                content.orElse(null),
                content.flatMap(WordsStory::diff).orElse(null),
                InjectionFinder.find(tool.description()).stream()
                        .map(Object::toString)
                        .toList(),
                job.map(open -> open.state() == JobState.RUNNING ? "running" : "waiting")
                        .orElse(""));
    }

    private static Optional<VersionCard> opened(List<VersionCard> cards, String wanted) {
        return cards.stream()
                .filter(card -> card.id().equals(wanted))
                .findFirst()
                .or(() -> cards.stream().filter(VersionCard::proposed).findFirst())
                .or(() -> cards.stream().filter(VersionCard::inUse).findFirst())
                .or(() -> cards.stream().findFirst());
    }

    private static Optional<WordDiff> diff(VersionContent content) {
        return content.description().map(words -> WordDiff.of(content.original(), words));
    }

    /** {@code null} where there are none. */
    public ToolMetadata metadata() {
        return content == null ? null : content.metadata().orElse(null);
    }

    /** {@code null} where nothing was proven. */
    public Verdict verdict() {
        return content == null ? null : content.verdict().orElse(null);
    }

    /** What the proof has measured, of the tool itself and of those nearest to it. */
    public List<Measured> measured() {
        return content == null
                ? List.of()
                : content.verdict().stream()
                        .flatMap(verdict -> Stream.of(
                                new Measured("tool", verdict.tool()), new Measured("neighbours", verdict.neighbours())))
                        .filter(measured -> measured.figures().questions() > 0)
                        .toList();
    }

    /** {@code null} where nobody knows. */
    public Integer complexity() {
        var known = metadata();
        return known == null || known.complexity().isEmpty()
                ? null
                : known.complexity().getAsInt();
    }

    /** How long a call usually takes; empty where nobody knows. */
    public String duration() {
        var known = metadata();
        return known == null ? "" : known.duration().orElse("");
    }

    /** What clients get now. */
    public String words() {
        return tool.wire().path("description").asString("");
    }

    public boolean described() {
        return versions.stream().anyMatch(VersionCard::inUse);
    }

    public boolean proposed() {
        return shown != null && shown.proposed();
    }

    public boolean usable() {
        return shown != null && !shown.inUse() && content.holdsUsableWords();
    }
}
