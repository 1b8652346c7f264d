package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.ServerStatus;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What all keepers have in common: how one connects, when one tries again, and who is told.
 *
 * @param stableAfter a server that was ready for so long has no failures behind it any more
 * @param grace how long the tools of a server stay listed after it is gone
 * @param checkEvery how often a quiet server behind an address is asked whether it is there
 * @param readers hear of every change of state
 * @param watching which resources somebody watches
 */
public record Keeping(
        ServerConnector connector,
        BackOff backOff,
        Duration stableAfter,
        Duration grace,
        Duration checkEvery,
        Consumer<ServerStatus> readers,
        Watching watching) {}
