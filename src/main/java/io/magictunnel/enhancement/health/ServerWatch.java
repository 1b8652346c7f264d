package io.magictunnel.enhancement.health;

import java.util.List;
import java.util.Optional;

/** Knows how other MCP servers are, whose tools we pass on. Whoever connects to them provides it. */
public interface ServerWatch {

    List<WatchedServer> servers();

    /**
     * A server at this moment.
     *
     * @param wanted whether somebody wants it to run
     * @param problem why it is not ready
     */
    record WatchedServer(String name, boolean wanted, boolean ready, Optional<String> problem) {}
}
