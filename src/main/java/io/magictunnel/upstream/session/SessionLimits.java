package io.magictunnel.upstream.session;

import java.time.Duration;

/**
 * How much one server may ask of us.
 *
 * @param connectTimeout for the handshake and for each page of a list
 * @param probeTimeout how long a server is asked for its generation before the older handshake is tried
 * @param maxTools more tools than these are left out
 */
public record SessionLimits(Duration connectTimeout, Duration probeTimeout, int maxTools) {}
