package io.magictunnel.enhancement.queue;

/** Tools have come to the queue. */
public record JobsWaiting(int jobs) {}
