package io.magictunnel.mcp;

import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.Numbering;
import io.magictunnel.mcp.stream.RetiredStreams;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.mcp.stream.StreamSource;
import io.magictunnel.platform.Stopping;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The streams that clients hold open to hear from us, and those that bring answers; clients with sessions may come back to them. */
@ApplicationScoped
public class EventStreams {

    private static final String CALL = "c";
    private static final String LISTENING = "l";

    @Inject
    McpExecutor executor;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final Set<SseStream> open = ConcurrentHashMap.newKeySet();
    private PrincipalLimit limit;
    private RetiredStreams retired;

    @PostConstruct
    void prepare() {
        limit = new PrincipalLimit(config.maxStreamsPerPrincipal, config.maxStreams);
        retired = new RetiredStreams(config.replayFor, config.replaySize);
    }

    /** A stream that ends with its connection. */
    public SseStream create() {
        return new SseStream(config.streamQueue, config.keepAlive);
    }

    /** The streams that bring a session's answers: a call goes on, and keeps its answer, when its connection breaks. */
    StreamSource ofCalls(LegacySession session) {
        return new StreamSource() {
            @Override
            public SseStream open() {
                return numbered(session, CALL, true);
            }

            @Override
            public void over(SseStream stream) {
                retire(session, stream);
            }
        };
    }

    SseStream toListen(LegacySession session) {
        return numbered(session, LISTENING, false);
    }

    /** A stream of the session that a client wants to go on with. */
    Optional<SseStream> find(LegacySession session, Numbering.Position seen) {
        return session.streams().find(seen.stream()).or(() -> retired.find(session.id(), seen.stream()));
    }

    static boolean isForListening(Numbering.Position seen) {
        return seen.stream().startsWith(LISTENING);
    }

    /** Nothing is added any more, but the client may not have read everything. */
    void retire(LegacySession session, SseStream stream) {
        session.streams().forget(stream);
        retired.add(session.id(), stream);
    }

    private SseStream numbered(LegacySession session, String kind, boolean takesUnread) {
        var priming =
                Optional.of(config.retry).filter(any -> session.version().compareTo(ProtocolVersion.V2025_11_25) >= 0);
        var numbering = new Numbering(session.streams().nextName(kind), priming, takesUnread);
        var stream = new SseStream(config.streamQueue, config.keepAlive, Optional.of(numbering));
        session.streams().keep(stream);
        return stream;
    }

    /**
     * Answers the request by the stream.
     *
     * @param seen the number of the last event that the client has, 0 where it has none
     * @param whenOver is told when the connection has ended, whoever ended it
     * @return false where the principal has too many streams; the request is refused then
     */
    boolean serve(Exchange exchange, Optional<RawJson> id, SseStream stream, long seen, Runnable whenOver) {
        return serve(exchange, id, stream, stream.after(seen), whenOver);
    }

    /**
     * Answers the request by a stream on which something else comes first.
     *
     * @param whole writes that, and then the stream
     */
    public boolean serve(
            Exchange exchange, Optional<RawJson> id, SseStream stream, StreamingOutput whole, Runnable whenOver) {
        var principal = Principal.of(exchange.caller());
        if (!limit.tryEnter(principal)) {
            exchange.refuse(
                    429, id, JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many open streams: close one and try again"));
            return false;
        }
        open.add(stream);
        executor.execute(() -> {
            try {
                exchange.events(whole);
            } finally {
                if (stream.name().isEmpty()) {
                    stream.end();
                }
                if (!stream.isRead()) {
                    open.remove(stream);
                }
                limit.leave(principal);
                whenOver.run();
            }
        });
        return true;
    }

    void endAll(@Observes Stopping stopping) {
        open.forEach(SseStream::end);
    }
}
