package io.magictunnel.upstream.session;

import io.magictunnel.protocol.input.ClientCapabilities;
import java.time.Duration;

/**
 * How much one server may ask of us.
 *
 * @param connectTimeout for the handshake and for each page of a list
 * @param probeTimeout how long a server is asked for its generation before the older handshake is tried
 * @param maxTools more tools than these are left out
 * @param offered what it may ask of the clients for whom it works
 */
public record SessionLimits(Duration connectTimeout, Duration probeTimeout, int maxTools, ClientCapabilities offered) {}
