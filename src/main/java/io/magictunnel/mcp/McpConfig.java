package io.magictunnel.mcp;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about the MCP endpoint, under {@code mcp.} */
@Dependent
@ConfigProperties(prefix = "mcp")
public class McpConfig {

    /** Longest message that a client may send, in bytes. */
    @ConfigProperty(name = "max_body", defaultValue = "4194304")
    int maxBody;

    /** Most tools on one page of {@code tools/list}. Large, because some clients fetch the first page only. */
    @ConfigProperty(name = "page_size", defaultValue = "1000")
    int pageSize;

    /** How long clients without sessions may keep a list before they ask again. */
    @ConfigProperty(name = "list_ttl", defaultValue = "PT1M")
    Duration listTtl;

    /** Most bytes of encoded tool lists that are kept. */
    @ConfigProperty(name = "list_cache", defaultValue = "67108864")
    int listCache;

    /** How long changes of the catalogue are collected before clients hear of them. */
    @ConfigProperty(name = "list_changed_delay", defaultValue = "PT0.25S")
    Duration listChangedDelay;

    /** A call that takes longer is answered by a stream of events, where the client reads them. */
    @ConfigProperty(name = "stream_after", defaultValue = "PT1S")
    Duration streamAfter;

    /** Pause after which a comment is sent on a quiet stream, to find out whether the client is still there. */
    @ConfigProperty(name = "keep_alive", defaultValue = "PT10S")
    Duration keepAlive;

    /** Most events that wait for a slow client; a client that is slower still loses its stream. */
    @ConfigProperty(name = "stream_queue", defaultValue = "64")
    int streamQueue;

    @ConfigProperty(name = "max_streams", defaultValue = "2000")
    int maxStreams;

    @ConfigProperty(name = "max_streams_per_principal", defaultValue = "200")
    int maxStreamsPerPrincipal;

    @ConfigProperty(name = "max_calls", defaultValue = "5000")
    int maxCalls;

    @ConfigProperty(name = "max_calls_per_principal", defaultValue = "2000")
    int maxCallsPerPrincipal;

    @ConfigProperty(name = "max_sessions", defaultValue = "10000")
    int maxSessions;

    @ConfigProperty(name = "max_sessions_per_principal", defaultValue = "1000")
    int maxSessionsPerPrincipal;

    /** A session that nobody uses for that long is closed. */
    @ConfigProperty(name = "session_idle", defaultValue = "PT30M")
    Duration sessionIdle;
}
