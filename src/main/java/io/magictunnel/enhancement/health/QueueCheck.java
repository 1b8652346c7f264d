package io.magictunnel.enhancement.health;

import java.time.Duration;
import java.util.Optional;

/**
 * Looks at the queue.
 *
 * @param waiting how many jobs wait
 * @param oldest since when the oldest of them does
 * @param failed how many have failed in the last day
 * @param ended how many have ended then, failed or not
 */
record QueueCheck(boolean enabled, boolean paused, long waiting, Optional<Duration> oldest, long failed, long ended) {

    static final String PART = "queue_health";

    private static final Duration LONG = Duration.ofMinutes(30);
    private static final double MANY = 0.1;
    private static final int FEW = 5;

    Checkup now() {
        if (!enabled) {
            return Checkup.degraded(
                    PART, "Nothing is worked on", "Set enhancement.enabled to true, unless this is meant");
        }
        if (paused) {
            return Checkup.degraded(
                    PART, "Paused; %s".formatted(inWords()), "Resume it when the reason for pausing is over");
        }
        if (oldest.filter(since -> since.compareTo(LONG) > 0).isPresent()) {
            return Checkup.degraded(
                    PART,
                    "%s; one of them for %d minutes"
                            .formatted(inWords(), oldest.orElseThrow().toMinutes()),
                    "Let more tools be worked on at once (enhancement.max_concurrent), or see what slows the provider");
        }
        if (failed >= FEW && failed > ended * MANY) {
            return Checkup.degraded(
                    PART,
                    "%s; %d of %d jobs have failed in the last day".formatted(inWords(), failed, ended),
                    "Look at the failed jobs; each says why");
        }
        return Checkup.good(PART, inWords());
    }

    private String inWords() {
        return waiting == 1 ? "1 job waits" : "%d jobs wait".formatted(waiting);
    }
}
