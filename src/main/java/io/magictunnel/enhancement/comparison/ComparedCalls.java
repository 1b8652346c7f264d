package io.magictunnel.enhancement.comparison;

import java.time.Instant;
import java.util.List;

/** Knows who has called what. Provided by whoever keeps the history of calls. */
public interface ComparedCalls {

    /** Everybody who has called any tool since then, with their calls of this one. */
    List<CallerCount> since(Instant start, String tool);

    /** @param caller as logs and history name them */
    record CallerCount(String caller, long calls, long failures) {}
}
