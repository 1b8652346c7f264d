package io.magictunnel.enhancement.queue;

import io.magictunnel.enhancement.EnhancementError;
import java.util.OptionalInt;

/**
 * How the tools of a batch are worked on.
 *
 * @param concurrency how many of them at once; absent: as many as there are places
 * @param stopOnFirstError whether a failure calls off those that still wait
 */
public record BatchRule(OptionalInt concurrency, boolean stopOnFirstError) {

    public static final int MOST_AT_ONCE = 100;

    /** As many at once as there are places, all of them whatever happens. */
    public static final BatchRule NONE = new BatchRule(OptionalInt.empty(), false);

    public BatchRule {
        if (concurrency.isPresent() && (concurrency.getAsInt() < 1 || concurrency.getAsInt() > MOST_AT_ONCE)) {
            throw EnhancementError.refusal("concurrency", "allowed: 1 to " + MOST_AT_ONCE);
        }
    }
}
