package io.magictunnel.upstream.http;

import java.time.Duration;

/**
 * How much one server may ask of us.
 *
 * @param connectTimeout for opening a TCP or TLS connection
 * @param maxMessageBytes largest response, and largest single message of a streamed one
 */
public record HttpLimits(Duration connectTimeout, int maxMessageBytes) {}
