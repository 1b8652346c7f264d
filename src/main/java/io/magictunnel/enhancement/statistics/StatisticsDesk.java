package io.magictunnel.enhancement.statistics;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.statistics.PipelineStatistics.Overview;
import io.magictunnel.enhancement.statistics.PipelineStatistics.ProviderShare;
import io.magictunnel.enhancement.statistics.PipelineStatistics.Trends;
import io.magictunnel.enhancement.statistics.PipelineStatistics.WordFigures;
import io.magictunnel.provider.price.Money;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.PurposeSpend;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.words.ToolWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Puts the figures together, for REST and for pages. */
@ApplicationScoped
public class StatisticsDesk {

    /** Under which the log of calls knows what is asked here. */
    private static final Set<String> PURPOSES = Set.of(DescriptionEnhancer.PURPOSE, MetadataExtractor.PURPOSE);

    private static final int DAYS = 30;

    @Inject
    StatisticsRepository counts;

    @Inject
    ToolRegistry registry;

    @Inject
    EnhancementCache cache;

    @Inject
    CallLog calls;

    @Inject
    Clock clock;

    public PipelineStatistics now() {
        var now = clock.instant();
        var sums = counts.sums();
        var days = new DayCount(counts.since(now.minus(Duration.ofDays(DAYS))));
        return new PipelineStatistics(
                overview(sums), providers(sums), trends(days, now), words(), days.last(DAYS, now));
    }

    /** How long a tool takes on average. */
    public Duration meanTime() {
        return meanTime(counts.sums());
    }

    /** How many versions are kept. */
    public long versions() {
        return counts.versions();
    }

    public long jobsEnded(JobState how, Instant since) {
        return counts.jobsEnded(how, since);
    }

    /** Since when the oldest job waits. */
    public Optional<Instant> oldestWaiting() {
        return counts.oldestWaiting();
    }

    private Overview overview(List<VersionSums> sums) {
        return new Overview(
                registry.catalogue().tools().size(),
                inBetterWords().size(),
                meanTime(sums),
                sums.stream().mapToLong(VersionSums::versions).sum());
    }

    private static Duration meanTime(List<VersionSums> sums) {
        var versions = sums.stream().mapToLong(VersionSums::versions).sum();
        var millis = sums.stream()
                .mapToDouble(sum -> sum.versions() * sum.meanMillis())
                .sum();
        return Duration.ofMillis(versions == 0 ? 0 : Math.round(millis / versions));
    }

    private List<ProviderShare> providers(List<VersionSums> sums) {
        Map<String, VersionSums> written = sums.stream().collect(toMap(VersionSums::provider, identity()));
        Map<String, PurposeSpend> asked =
                calls.spentFor(PURPOSES).stream().collect(toMap(PurposeSpend::provider, identity()));
        var names = new TreeSet<>(written.keySet());
        names.addAll(asked.keySet());
        return names.stream()
                .map(name -> share(name, Optional.ofNullable(written.get(name)), Optional.ofNullable(asked.get(name))))
                .toList();
    }

    private static ProviderShare share(String name, Optional<VersionSums> written, Optional<PurposeSpend> asked) {
        return new ProviderShare(
                name,
                written.map(VersionSums::versions).orElse(0L),
                written.map(sum -> sum.versions() - sum.refused()).orElse(0L),
                Duration.ofMillis(
                        written.map(sum -> Math.round(sum.meanMillis())).orElse(0L)),
                asked.map(PurposeSpend::calls).orElse(0L),
                asked.map(PurposeSpend::failures).orElse(0L),
                asked.map(PurposeSpend::cost).orElse(Money.ZERO));
    }

    private Trends trends(DayCount days, Instant now) {
        var since = now.minus(Duration.ofDays(DAYS));
        var failed = counts.jobsEnded(JobState.FAILED, since);
        var ended = failed + counts.jobsEnded(JobState.COMPLETED, since);
        return new Trends(
                days.since(now.minus(Duration.ofDays(1))),
                mean(inBetterWords(), tool -> words(tool).confidence()),
                cache.figures().hitRate(),
                ended == 0 ? 0 : (double) failed / ended);
    }

    private WordFigures words() {
        var tools = inBetterWords();
        var described = tools.stream()
                .filter(tool -> !words(tool).description().isEmpty()
                        && !tool.description().isBlank())
                .toList();
        return new WordFigures(
                mean(
                        described,
                        tool -> (double) words(tool).description().length()
                                / tool.description().length()),
                mean(tools, tool -> words(tool).keywords().size()),
                mean(tools, tool -> words(tool).useCases().size()));
    }

    private List<ToolDefinition> inBetterWords() {
        return registry.catalogue().tools().stream()
                .filter(tool -> tool.words().isPresent())
                .toList();
    }

    private static ToolWords words(ToolDefinition tool) {
        return tool.words().orElseThrow();
    }

    private static double mean(List<ToolDefinition> tools, ToDoubleFunction<ToolDefinition> figure) {
        return tools.stream().mapToDouble(figure).average().orElse(0);
    }
}
