package io.magictunnel.upstream;

import io.magictunnel.upstream.session.MetServer;
import java.time.Instant;
import java.util.Optional;

/**
 * One upstream server at one moment, for people.
 *
 * @param transport {@code stdio} or {@code http}
 * @param target the command or the address, without anything secret
 * @param tools how many of its tools are in the catalogue
 * @param since when it came into this state
 * @param problem why it is not ready
 * @param nextTry when it is tried again by itself
 * @param restarts how often it was connected to again since we started
 */
public record ServerStatus(
        String name,
        String alias,
        Origin origin,
        String transport,
        String target,
        ServerState state,
        int tools,
        Instant since,
        Optional<String> problem,
        Optional<Instant> nextTry,
        int restarts,
        Optional<Long> pid,
        Optional<MetServer> identity) {

    /** Where a server is written down. */
    public enum Origin {
        /** In the operator's file. */
        FILE,
        /** Added over REST or on the page. */
        ADDED
    }

    public boolean isReady() {
        return state == ServerState.READY;
    }
}
