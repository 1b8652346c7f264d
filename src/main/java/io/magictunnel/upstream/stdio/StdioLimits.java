package io.magictunnel.upstream.stdio;

import java.time.Duration;

/**
 * How much one server program may ask of us.
 *
 * @param maxMessageBytes longest line that is read
 * @param maxPending calls that may wait at once
 * @param endPatience how long it may take to end, after each of two requests to do so
 */
public record StdioLimits(int maxMessageBytes, int maxPending, Duration endPatience) {}
