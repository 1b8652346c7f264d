package io.magictunnel.enhancement.cache;

import java.time.Duration;

/** What became of the cache when it was cleared. */
public record CacheClearing(long removed, long bytesBefore, long bytesAfter, Duration took) {}
