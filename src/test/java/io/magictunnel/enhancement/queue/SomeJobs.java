package io.magictunnel.enhancement.queue;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Style;
import io.magictunnel.registry.ToolName;
import java.time.Instant;
import java.util.Optional;

/** Makes jobs for tests. */
public final class SomeJobs {

    private SomeJobs() {}

    /** @param attempt the number of the one that runs */
    public static EnhancementJob running(String tool, int attempt) {
        var job = job(tool, false);
        for (var i = 0; i < attempt; i++) {
            job.begun("me", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        }
        return job;
    }

    public static EnhancementJob forced(String tool) {
        return job(tool, true);
    }

    private static EnhancementJob job(String tool, boolean forced) {
        return new EnhancementJob(
                new JobWish(
                        new ToolName(tool),
                        EnhancementKind.FULL,
                        Manner.of(Style.DETAILED),
                        forced,
                        JobWish.Priority.BATCH,
                        Optional.empty(),
                        "ada"),
                Instant.EPOCH);
    }
}
