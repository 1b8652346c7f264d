package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.OpenChannels;
import io.magictunnel.mcp.stream.ResponseChannel;
import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Lets calls take their time: each on a thread of its own, bounded in number, and its client told meanwhile that we are alive. */
@ApplicationScoped
public class CallRunner {

    private static final Logger LOGGER = System.getLogger(CallRunner.class.getName());

    @Inject
    McpExecutor executor;

    @Inject
    EventStreams streams;

    @Inject
    @ConfigProperties
    McpConfig config;

    private final OpenChannels open = new OpenChannels();
    private PrincipalLimit limit;

    @PostConstruct
    void prepare() {
        limit = new PrincipalLimit(config.maxCallsPerPrincipal, config.maxCalls);
    }

    ResponseChannel channel(Exchange exchange, Runnable whenClientGone) {
        return ResponseChannel.of(exchange, streams::create, executor, whenClientGone);
    }

    /**
     * Starts the work and returns.
     *
     * @return false where too many calls are running; the request is refused then
     */
    boolean start(
            Exchange exchange, RawJson id, ResponseChannel channel, Cancellation cancellation, Supplier<Answer> work) {
        var principal = Principal.of(exchange.caller());
        if (!limit.tryEnter(principal)) {
            exchange.refuse(429, Optional.of(id), JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many calls at once"));
            return false;
        }
        open.add(channel);
        executor.execute(() -> {
            Answer answer;
            try {
                answer = work.get();
            } catch (RuntimeException | StackOverflowError bug) {
                LOGGER.log(
                        Level.ERROR,
                        "A call ended in a bug of ours request="
                                + exchange.requestId().value(),
                        bug);
                answer = internalError(exchange, id);
            } finally {
                open.remove(channel);
                limit.leave(principal);
            }
            if (cancellation.isCancelled()) {
                channel.abandon(answer);
            } else {
                channel.answer(answer);
            }
        });
        return true;
    }

    /** Called once a second or so. */
    void streamLongCalls() {
        open.streamOlderThan(config.streamAfter);
    }

    private static Answer internalError(Exchange exchange, RawJson id) {
        var error = JsonRpcError.internal(exchange.requestId().value());
        return new Answer(500, JsonBody.of(McpJson.failure(Optional.of(id), error)));
    }
}
