package io.magictunnel.mcp;

import io.magictunnel.mcp.listing.Wording;
import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the MCP endpoint, under {@code mcp.} A principal is a user with one of their keys. */
@Dependent
@ConfigProperties(prefix = "mcp")
public class McpConfig {

    /** In bytes. */
    @ConfigProperty(name = "max_body", defaultValue = "4194304")
    @Within(min = "1024", max = "67108864")
    int maxBody;

    /** Large, because some clients fetch the first page only. */
    @ConfigProperty(name = "page_size", defaultValue = "1000")
    @Within(min = "1", max = "10000")
    int pageSize;

    /** In which words tools are listed, where a request does not say it. */
    @ConfigProperty(name = "tool_descriptions", defaultValue = "enhanced")
    Wording toolDescriptions;

    /** For clients without sessions. */
    @ConfigProperty(name = "list_ttl", defaultValue = "1m")
    @Within(min = "0s", max = "1d")
    Duration listTtl;

    /** In bytes. */
    @ConfigProperty(name = "list_cache", defaultValue = "67108864")
    @Within(min = "1048576", max = "1073741824")
    int listCache;

    /** A burst of changes is told once. */
    @ConfigProperty(name = "list_changed_delay", defaultValue = "250ms")
    @Within(min = "0s", max = "1m")
    Duration listChangedDelay;

    /** Of one session, or one listening request. */
    @ConfigProperty(name = "max_subscriptions", defaultValue = "1000")
    @Within(min = "1", max = "100000")
    int maxSubscriptions;

    /** Where the client reads events. */
    @ConfigProperty(name = "stream_after", defaultValue = "1s")
    @Within(min = "0s", max = "10m")
    Duration streamAfter;

    /** Only a failed write shows that a client has gone. */
    @ConfigProperty(name = "keep_alive", defaultValue = "10s")
    @Within(min = "1s", max = "10m")
    Duration keepAlive;

    /** A client that is slower still loses its stream. */
    @ConfigProperty(name = "stream_queue", defaultValue = "64")
    @Within(min = "1", max = "10000")
    int streamQueue;

    /** Held open by clients to hear from us. */
    @ConfigProperty(name = "max_streams", defaultValue = "2000")
    @Within(min = "1", max = "100000")
    int maxStreams;

    @ConfigProperty(name = "max_streams_per_principal", defaultValue = "200")
    @Within(min = "1", max = "100000")
    int maxStreamsPerPrincipal;

    @ConfigProperty(name = "max_calls", defaultValue = "5000")
    @Within(min = "1", max = "100000")
    int maxCalls;

    @ConfigProperty(name = "max_calls_per_principal", defaultValue = "2000")
    @Within(min = "1", max = "100000")
    int maxCallsPerPrincipal;

    /** They wait for their clients, and are none of those that run. */
    @ConfigProperty(name = "max_parked_calls", defaultValue = "5000")
    @Within(min = "1", max = "100000")
    int maxParkedCalls;

    @ConfigProperty(name = "max_parked_calls_per_principal", defaultValue = "1000")
    @Within(min = "1", max = "100000")
    int maxParkedCallsPerPrincipal;

    /** People take their time. */
    @ConfigProperty(name = "input_timeout", defaultValue = "10m")
    @Within(min = "1s", max = "1d")
    Duration inputTimeout;

    /** Of the key that seals what clients bring back; twice as old it is forgotten. */
    @ConfigProperty(name = "state_key_age", defaultValue = "30d")
    @Within(min = "1d", max = "365d")
    Duration stateKeyAge;

    /** Of a client with a session that has lost its connection, where its revision lets us say so. */
    @ConfigProperty(name = "retry", defaultValue = "1s")
    @Within(min = "0s", max = "1m")
    Duration retry;

    /** What a client with a session has not read when it lost the connection. */
    @ConfigProperty(name = "replay_for", defaultValue = "5m")
    @Within(min = "0s", max = "1d")
    Duration replayFor;

    /** In bytes. */
    @ConfigProperty(name = "replay_size", defaultValue = "67108864")
    @Within(min = "1048576", max = "1073741824")
    int replaySize;

    @ConfigProperty(name = "max_sessions", defaultValue = "10000")
    @Within(min = "1", max = "1000000")
    int maxSessions;

    /** The idlest makes room for a new one. */
    @ConfigProperty(name = "max_sessions_per_principal", defaultValue = "1000")
    @Within(min = "1", max = "1000000")
    int maxSessionsPerPrincipal;

    @ConfigProperty(name = "session_idle", defaultValue = "30m")
    @Within(min = "10s", max = "7d")
    Duration sessionIdle;

    public int maxBody() {
        return maxBody;
    }

    public int pageSize() {
        return pageSize;
    }

    public Duration listTtl() {
        return listTtl;
    }

    public Duration listChangedDelay() {
        return listChangedDelay;
    }

    public int maxSubscriptions() {
        return maxSubscriptions;
    }

    public Wording toolDescriptions() {
        return toolDescriptions;
    }

    public int listCache() {
        return listCache;
    }
}
