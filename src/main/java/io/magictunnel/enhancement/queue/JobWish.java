package io.magictunnel.enhancement.queue;

import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Style;
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
        Style style,
        boolean forced,
        Priority priority,
        Optional<String> batch,
        String requestedBy) {

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
