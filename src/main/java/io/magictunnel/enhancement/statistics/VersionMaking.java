package io.magictunnel.enhancement.statistics;

import java.time.Instant;

/** By whom, when and how fast a version was written. */
public record VersionMaking(
        String id, String provider, String model, double confidence, Instant createdAt, long tookMillis) {}
