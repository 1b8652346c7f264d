package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobQuery;
import io.magictunnel.enhancement.queue.JobState;
import io.magictunnel.enhancement.version.ToolVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts for monitoring systems: tools that were described, by whom and how that ended, how long it took, and what waits. */
@ApplicationScoped
public class EnhancementMeters {

    @Inject
    MetricRegistry registry;

    @Inject
    EnhancementQueue queue;

    /** What waits and what runs, on all servers, is counted whenever somebody looks. */
    void watchQueue() {
        registry.gauge("magictunnel_enhancements_pending", () -> count(JobState.QUEUED));
        registry.gauge("magictunnel_enhancements_running", () -> count(JobState.RUNNING));
    }

    void described(ToolVersion version) {
        var provider = new Tag("provider", version.provider());
        registry.counter(
                        "magictunnel_enhancements",
                        provider,
                        new Tag("outcome", version.state().name().toLowerCase(Locale.ROOT)))
                .inc();
        registry.timer("magictunnel_enhancement_duration", provider).update(version.took());
    }

    /** @param isLast whether the tool keeps its own words for that reason; otherwise it is tried again */
    void failed(Mishap mishap, boolean isLast) {
        registry.counter(
                        "magictunnel_enhancement_errors",
                        new Tag("kind", mishap.name().toLowerCase(Locale.ROOT)),
                        new Tag("last", Boolean.toString(isLast)))
                .inc();
    }

    private long count(JobState state) {
        return queue.search(JobQuery.of(state)).total();
    }
}
