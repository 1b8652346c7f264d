package io.magictunnel.discovery.trial;

import io.magictunnel.discovery.DiscoveryMode;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The saved set, tried in some modes at one time, by somebody, with the rights of that one.
 *
 * @param cases how many were to be tried; where it was cancelled, fewer were
 * @param results what each mode did with those that were tried
 */
public record TestRun(
        String id,
        Instant startedAt,
        Instant endedAt,
        String startedBy,
        Ending ending,
        int cases,
        Map<DiscoveryMode, Recall> results) {

    /** How it ended. */
    public enum Ending {
        DONE,
        CANCELLED,
        /** The server's log says why. */
        FAILED
    }

    public TestRun {
        var sorted = new EnumMap<DiscoveryMode, Recall>(DiscoveryMode.class);
        sorted.putAll(results);
        results = Collections.unmodifiableMap(sorted);
    }
}
