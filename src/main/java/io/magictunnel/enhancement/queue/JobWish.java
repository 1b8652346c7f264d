package io.magictunnel.enhancement.queue;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.registry.ToolName;
import java.util.Optional;

/**
 * What somebody wants done.
 *
 * @param forced also where there is a version already, and for tools of other servers
 * @param requestedBy a user, or {@code system}
 */
public record JobWish(
        ToolName tool,
        EnhancementKind kind,
        Manner manner,
        boolean forced,
        Priority priority,
        Optional<String> batch,
        String requestedBy) {

    /** The same, as one of a batch. */
    JobWish in(String itsBatch) {
        return new JobWish(tool, kind, manner, forced, priority, Optional.of(itsBatch), requestedBy);
    }

    /** Who comes first. */
    public enum Priority {
        /** Nobody waits for it. */
        BACKGROUND(0),
        /** One of many that somebody has asked for. */
        BATCH(1),
        /** Somebody waits for this one. */
        PERSON(2);

        private final int urgency;

        Priority(int urgency) {
            this.urgency = urgency;
        }

        /** The greater, the sooner. */
        int urgency() {
            return urgency;
        }
    }
}
