package io.magictunnel.upstream.definition;

import io.magictunnel.protocol.input.ClientCapabilities;
import java.time.Duration;
import java.util.Locale;

/**
 * One upstream server as its operator wrote it down, checked, with references to the environment filled in.
 *
 * @param name unique among the servers
 * @param alias what the names of its tools begin with; empty for no prefix
 * @param timeout the longest that one call of one of its tools may take
 * @param sharing who shares a connection to it
 * @param clientCapabilities what it may ask of the clients for whom it works
 */
public record ServerDefinition(
        String name,
        String alias,
        ServerTransport transport,
        Duration timeout,
        Sharing sharing,
        EraChoice era,
        RestartChoice restart,
        boolean disabled,
        ClientCapabilities clientCapabilities) {

    /** The category of what it offers here. */
    public String category() {
        return (alias.isEmpty() ? name : alias).toLowerCase(Locale.ROOT);
    }
}
