package io.magictunnel.mcp;

import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.SseStream;
import io.magictunnel.platform.Stopping;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The streams that clients hold open to hear from us, as long as they like. */
@ApplicationScoped
public class EventStreams {

    @Inject
    McpExecutor executor;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final Set<SseStream> open = ConcurrentHashMap.newKeySet();
    private PrincipalLimit limit;

    @PostConstruct
    void prepare() {
        limit = new PrincipalLimit(config.maxStreamsPerPrincipal, config.maxStreams);
    }

    SseStream create() {
        return new SseStream(config.streamQueue, config.keepAlive);
    }

    /**
     * Answers the request by the stream.
     *
     * @param whenOver is told when the stream has ended, whoever ended it
     * @return false where the principal has too many streams; the request is refused then
     */
    boolean serve(Exchange exchange, Optional<RawJson> id, SseStream stream, Runnable whenOver) {
        var principal = Principal.of(exchange.caller());
        if (!limit.tryEnter(principal)) {
            exchange.refuse(
                    429, id, JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many open streams: close one and try again"));
            return false;
        }
        open.add(stream);
        executor.execute(() -> {
            try {
                exchange.events(stream);
            } finally {
                open.remove(stream);
                stream.end();
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
