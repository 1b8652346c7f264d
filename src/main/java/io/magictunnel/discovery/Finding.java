package io.magictunnel.discovery;

import java.time.Duration;
import java.util.List;

/**
 * What a search has found.
 *
 * @param mode the mode that answered, which need not be the one that was asked for
 * @param hits the best first; empty where nothing fits
 * @param nearest where nothing fits, what came closest
 * @param notices what the caller should know about the search, in plain sentences
 */
public record Finding(
        String sentence, DiscoveryMode mode, List<Hit> hits, List<Hit> nearest, List<String> notices, Duration took) {

    public Finding {
        hits = List.copyOf(hits);
        nearest = List.copyOf(nearest);
        notices = List.copyOf(notices);
    }
}
