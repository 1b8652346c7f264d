package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.version.ToolVersion;
import io.magictunnel.enhancement.version.Versions;
import io.magictunnel.enhancement.version.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Keeps what was written and ends its job, both or neither: whoever is killed in between, or has lost the job to somebody else,
 * leaves no version behind, and so nothing is written twice.
 */
@ApplicationScoped
@Transactional
public class JobEnd {

    @Inject
    Versions versions;

    @Inject
    EnhancementQueue queue;

    /** @throws JobLostException where somebody else has the job by now */
    public ToolVersion keep(EnhancementJob job, String owner, Written written, boolean approved) {
        var kept = versions.keep(written, approved);
        if (!queue.complete(job, owner, Optional.of(kept.id()), inWords(kept))) {
            throw new JobLostException(job);
        }
        return kept;
    }

    /** @throws JobLostException where somebody else has the job by now */
    public void fail(EnhancementJob job, String owner, Written nothing, String code, String words) {
        versions.keep(nothing, false);
        if (!queue.fail(job, owner, code, words)) {
            throw new JobLostException(job);
        }
    }

    private static String inWords(ToolVersion kept) {
        return switch (kept.state()) {
            case ACTIVE -> "In use";
            case PROPOSED -> "Waits for approval";
            case REJECTED -> "Not used: " + kept.content().troubles().getFirst();
            case RETIRED -> throw new IllegalStateException("A version is not retired before it was in use");
        };
    }
}
