package io.magictunnel.discovery.index;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the index is.
 *
 * @param embedded of how many tools the meaning is known
 * @param modelLoaded whether the model of meanings is in memory; it is loaded when it is needed first
 * @param changedAt when tools were last taken in; absent before the first time
 * @param problem why meanings are not used, as a sentence without its full stop; absent where they are
 */
public record IndexState(
        int tools, int embedded, boolean modelLoaded, Optional<Instant> changedAt, Optional<String> problem) {

    public boolean isComplete() {
        return embedded == tools;
    }
}
