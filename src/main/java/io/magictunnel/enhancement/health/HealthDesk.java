package io.magictunnel.enhancement.health;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.Voice;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.enhancement.health.ServerWatch.WatchedServer;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.statistics.StatisticsDesk;
import io.magictunnel.enhancement.work.EnhancementConfig;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.setting.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Looks at everything that is needed for better words. Nobody is asked anything that costs money. */
@ApplicationScoped
public class HealthDesk {

    private static final System.Logger LOGGER = System.getLogger(HealthDesk.class.getName());

    static final String DESCRIBING = "tool_enhancement_service";
    static final String EXTRACTING = "elicitation_service";
    static final String STORAGE = "enhancement_storage";

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    MetadataExtractor extractor;

    @Inject
    ProviderRounds rounds;

    @Inject
    Providers providers;

    @Inject
    EnhancementQueue queue;

    @Inject
    EnhancementCache cache;

    @Inject
    StatisticsDesk statistics;

    @Inject
    ServerWatch servers;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    public HealthReport report() {
        var checks = new ArrayList<Checkup>();
        checks.add(timed(DESCRIBING, this::describing));
        checks.add(timed(EXTRACTING, this::extracting));
        checks.add(timed(STORAGE, this::storage));
        rounds.all().forEach(provider -> checks.add(ProviderReport.of(provider)));
        checks.add(timed(CacheCheck.PART, () -> new CacheCheck(cache.figures()).now()));
        checks.add(timed(QueueCheck.PART, this::queue));
        checks.add(timed(ServersCheck.PART, () -> new ServersCheck(servers.servers()).now()));
        return new HealthReport(checks, clock.instant());
    }

    public Checkup describing() {
        return writer(DESCRIBING, "sampling", enhancer.choice()).of(enhancer.isEnabled());
    }

    public Checkup extracting() {
        return writer(EXTRACTING, "elicitation", extractor.choice()).of(extractor.isEnabled());
    }

    private WriterCheck writer(String part, String section, Voice.Choice choice) {
        return new WriterCheck(
                part,
                section,
                choice,
                rounds.all(),
                providers.groups().stream().map(ProviderGroup::name).toList());
    }

    private Checkup storage() {
        var versions = statistics.versions();
        return Checkup.good(STORAGE, versions == 1 ? "1 version is kept" : "%d versions are kept".formatted(versions));
    }

    private Checkup queue() {
        var now = clock.instant();
        var lastDay = now.minus(Duration.ofDays(1));
        var failed = statistics.jobsEnded(JobState.FAILED, lastDay);
        return new QueueCheck(
                        config.isEnabled(),
                        queue.isPaused(),
                        queue.search(JobQuery.of(JobState.QUEUED)).total(),
                        statistics.oldestWaiting().map(since -> Duration.between(since, now)),
                        failed,
                        failed + statistics.jobsEnded(JobState.COMPLETED, lastDay))
                .now();
    }

    private static Checkup timed(String part, Supplier<Checkup> look) {
        var start = System.nanoTime();
        return looked(part, look).in(Duration.ofNanos(System.nanoTime() - start));
    }

    private static Checkup looked(String part, Supplier<Checkup> look) {
        try {
            return look.get();
        } catch (RuntimeException broken) {
            LOGGER.log(Level.WARNING, "A part cannot be looked at: part=" + part, broken);
            return Checkup.bad(part, "It cannot be looked at", "See the server's log");
        }
    }

    /** What is told of other servers. */
    record ServersCheck(List<WatchedServer> servers) {

        static final String PART = "external_mcp_servers";

        Checkup now() {
            var missing = servers.stream()
                    .filter(server -> server.wanted() && !server.ready())
                    .toList();
            if (missing.isEmpty()) {
                return Checkup.good(PART, servers.isEmpty() ? "There are none" : "All that should be ready are");
            }
            var first = missing.getFirst();
            return Checkup.degraded(
                    PART,
                    "%d of %d are not ready: '%s', because %s"
                            .formatted(
                                    missing.size(),
                                    servers.size(),
                                    first.name(),
                                    first.problem().orElse("it is still starting")),
                    "See the page of servers; tools that are not there cannot be described");
        }
    }
}
