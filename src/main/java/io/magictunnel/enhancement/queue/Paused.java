package io.magictunnel.enhancement.queue;

import java.time.Instant;

/** Who has stopped the queue, and when. */
public record Paused(String by, Instant since) {}
