package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.mcp.dispatch.Outcome;
import io.magictunnel.mcp.session.CallSeats;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.session.Principal;
import io.magictunnel.mcp.session.PrincipalLimit;
import io.magictunnel.mcp.stream.Addressee;
import io.magictunnel.mcp.stream.Answer;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.mcp.stream.LateChannel;
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
import java.util.function.Function;
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
    private CallSeats seats;

    @PostConstruct
    void prepare() {
        seats = new CallSeats(
                new PrincipalLimit(config.maxCallsPerPrincipal, config.maxCalls),
                new PrincipalLimit(config.maxParkedCallsPerPrincipal, config.maxParkedCalls));
    }

    /** For a client without a session: its stream ends with its connection. */
    ResponseChannel channel(Exchange exchange, Runnable whenClientGone) {
        return LateChannel.of(exchange, streams::create, executor, whenClientGone);
    }

    ResponseChannel channel(Exchange exchange, LegacySession session) {
        return LateChannel.of(exchange, streams.ofCalls(session), executor, () -> {});
    }

    ResponseChannel batchChannel(Exchange exchange, LegacySession session, int requests) {
        return LateChannel.ofBatch(exchange, streams.ofCalls(session), executor, requests);
    }

    /**
     * Starts the work and returns.
     *
     * @param client where the answer goes, asked again when there is one; it may have become nowhere
     * @param work is told which seat it has
     * @return false where too many calls are running; the request is refused then
     */
    boolean start(
            Exchange exchange,
            Supplier<Optional<Addressee>> client,
            Cancellation cancellation,
            Function<CallSeats.Seat, Outcome> work) {
        var first = client.get().orElseThrow();
        var seat = seats.take(Principal.of(exchange.caller()));
        if (seat.isEmpty()) {
            var error = JsonRpcError.of(JsonRpcError.TOO_MANY, "Too many calls at once");
            first.channel().answer(answer(429, first.id(), error));
            return false;
        }
        open.add(first.channel());
        executor.execute(() -> {
            var answer = run(exchange, () -> work.apply(seat.get()));
            try {
                client.get().ifPresent(now -> end(now, answer.apply(now.id()), cancellation));
            } finally {
                seat.get().close();
                if (first.channel().isOver()) {
                    open.remove(first.channel());
                }
            }
        });
        return true;
    }

    /** The answer, for the request with a given id. */
    private static Function<RawJson, Answer> run(Exchange exchange, Supplier<Outcome> work) {
        var request = exchange.requestId().value();
        try {
            return work.get()::answer;
        } catch (RuntimeException | StackOverflowError bug) {
            LOGGER.log(Level.ERROR, "A call ended in a bug of ours request=" + request, bug);
            return id -> answer(500, id, JsonRpcError.internal(request));
        }
    }

    private static void end(Addressee client, Answer answer, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            client.channel().abandon(answer);
        } else {
            client.channel().answer(answer);
        }
    }

    /** Lets the client of a call that goes on in another request hear that we are alive. */
    void watch(ResponseChannel channel) {
        open.add(channel);
    }

    /** Called once a second or so. */
    void streamLongCalls() {
        open.streamOlderThan(config.streamAfter);
    }

    private static Answer answer(int status, RawJson id, JsonRpcError error) {
        return new Answer(status, JsonBody.of(McpJson.failure(Optional.of(id), error)));
    }
}
