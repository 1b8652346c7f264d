package io.magictunnel.enhancement.cache;

import java.time.Instant;
import java.util.Optional;

/**
 * What the answers in the database come to.
 *
 * @param oldest when the oldest was made
 */
record StoredFigures(long answers, long bytes, double meanMillis, Optional<Instant> oldest) {}
