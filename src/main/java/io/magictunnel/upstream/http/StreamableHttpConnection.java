package io.magictunnel.upstream.http;

import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.input.UnaskedMessages;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamConnection;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server behind an HTTP address. Requests share the connections of one HTTP client; whoever asks waits on its own (virtual)
 * thread. A server that cannot be connected to is reported as lost.
 */
public final class StreamableHttpConnection implements UpstreamConnection {

    private static final Duration SIDE_MESSAGE = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final RequestForm form;
    private final RequestCredentials credentials;
    private final HttpLimits limits;
    private final ConnectionListener listener;
    private final UnaskedMessages unasked;
    private final HttpClient client;
    private final AtomicBoolean isOver = new AtomicBoolean();

    public StreamableHttpConnection(
            ServerTransport.Endpoint endpoint,
            RequestCredentials credentials,
            HttpLimits limits,
            ConnectionListener listener) {
        this.credentials = credentials;
        this.form = new RequestForm(endpoint);
        this.limits = limits;
        this.listener = listener;
        this.unasked = new UnaskedMessages(listener);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectTimeout())
                .executor(executorFor(endpoint))
                .build();
    }

    @Override
    public UpstreamAnswer ask(UpstreamRequest request) throws UpstreamException, InterruptedException {
        var inquiry = inquiry(request.patience().timeout());
        var stop = request.patience().cancellation().onCancel(inquiry::stop);
        try (inquiry) {
            return conversation(inquiry).ask(request);
        } catch (UpstreamException failed) {
            if (failed.reason() == Reason.TIMEOUT || failed.reason() == Reason.CANCELLED) {
                tellToStop(request);
            }
            throw noted(failed);
        } catch (InterruptedException stopped) {
            tellToStop(request);
            throw stopped;
        } finally {
            stop.close();
        }
    }

    @Override
    public void tell(String method, Optional<RawJson> params) throws UpstreamException, InterruptedException {
        var status = post(form.post(McpJson.notification(method, params)));
        if (status / 100 != 2) {
            throw new UpstreamException(Reason.PROTOCOL, "answered %s with HTTP %d".formatted(method, status));
        }
    }

    @Override
    public void speak(ProtocolVersion revision) {
        form.speak(revision);
    }

    @Override
    public boolean hear(UpstreamRequest listen, Runnable whenHeard) throws UpstreamException, InterruptedException {
        try (var inquiry = inquiry(listen.patience().timeout())) {
            return conversation(inquiry).hear(listen, whenHeard);
        } catch (UpstreamException failed) {
            throw noted(failed);
        }
    }

    @Override
    public boolean hasHeaders() {
        return true;
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    /** Ends the session at the server, if it answers soon, and gives up what is still under way. */
    @Override
    public void close() {
        isOver.set(true);
        if (form.session().isPresent() && !form.revision().isStateless()) {
            try (var farewell = inquiry(FAREWELL)) {
                farewell.send(form.delete());
            } catch (UpstreamException refused) {
                // the session will run out by itself
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        client.shutdownNow();
    }

    /**
     * Closing the stream is enough for the stateless revisions; the older ones take that for a broken line, and are told. Nobody
     * waits for that.
     */
    private void tellToStop(UpstreamRequest request) {
        if (form.revision().isStateless() || request.method().equals("initialize")) {
            return;
        }
        var params = new RawObject().put("requestId", request.rawId()).put("reason", "Nobody waits any more");
        var message = McpJson.notification("notifications/cancelled", Optional.of(params.toRaw()));
        Thread.ofVirtual().name("upstream-cancel").start(() -> {
            try {
                send(message);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void send(byte[] message) throws InterruptedException {
        try {
            post(form.post(message));
        } catch (UpstreamException deaf) {
            listener.logged("The server could not be told something: " + deaf.getMessage());
        }
    }

    private int post(HttpRequest message) throws UpstreamException, InterruptedException {
        try (var inquiry = inquiry(SIDE_MESSAGE)) {
            return inquiry.send(message).statusCode();
        } catch (UpstreamException failed) {
            throw noted(failed);
        }
    }

    private Conversation conversation(Inquiry inquiry) {
        return new Conversation(form, inquiry, unasked, this::send);
    }

    private Inquiry inquiry(Duration patience) {
        return new Inquiry(client, limits.maxMessageBytes(), new Deadline(patience), credentials);
    }

    private UpstreamException noted(UpstreamException failed) {
        if (failed.reason() == Reason.UNREACHABLE && isOver.compareAndSet(false, true)) {
            listener.lost(failed.getMessage());
        }
        return failed;
    }

    /**
     * Without encryption the HTTP client's own thread does all there is to do, which is little, since whole answers are only
     * gathered there: that saves two changes of thread per call. The work of encryption goes to threads of its own.
     */
    private static Executor executorFor(ServerTransport.Endpoint endpoint) {
        return endpoint.url().getScheme().equalsIgnoreCase("https")
                ? Executors.newVirtualThreadPerTaskExecutor()
                : Runnable::run;
    }
}
