package io.magictunnel.enhancement.board;

import io.magictunnel.enhancement.queue.JobState;
import java.time.Instant;
import java.util.Optional;

/**
 * The latest job of a tool.
 *
 * @param endedAt {@code null} while it is open
 * @param detail what was said about it last; {@code null} where nothing was
 */
public record JobLine(String tool, JobState state, Instant createdAt, Instant endedAt, String detail) {

    boolean isOpen() {
        return state.isOpen();
    }

    /** Whether nothing came of it, and nobody has decided anything since. */
    boolean hasFailedAfter(Optional<VersionLine> newest) {
        return state == JobState.FAILED
                && newest.filter(version -> version.touched().isAfter(endedAt)).isEmpty();
    }

    Instant touched() {
        return Optional.ofNullable(endedAt).orElse(createdAt);
    }

    Optional<String> words() {
        return Optional.ofNullable(detail);
    }
}
