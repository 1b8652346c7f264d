package io.magictunnel.upstream;

import io.magictunnel.upstream.greeting.MetServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One upstream server at one moment, for people.
 *
 * @param transport {@code stdio} or {@code http}
 * @param target the command or the address, without anything secret
 * @param offered what of it is offered to clients
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
        Offered offered,
        Instant since,
        Optional<String> problem,
        Optional<Instant> nextTry,
        int restarts,
        Optional<Long> pid,
        Optional<MetServer> identity) {

    /**
     * How much of a server is in our catalogues.
     *
     * @param leftOut why the rest is not, one sentence for each name that is somebody else's
     */
    public record Offered(int tools, int prompts, int resources, int templates, List<String> leftOut) {

        public Offered {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Where a server is written down. */
    public enum Origin {
        /** In the operator's file. */
        FILE,
        /** Added over REST or on the page. */
        ADDED
    }

    /** How many of its tools are in the catalogue. */
    public int tools() {
        return offered.tools();
    }

    public boolean isReady() {
        return state == ServerState.READY;
    }
}
