package io.magictunnel.upstream.http;

import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The transport of revision 2024-11-05: one stream of events that brings all that the server says, and an address, named by its
 * first event, that takes all that we say.
 */
public final class EventChannel implements AutoCloseable {

    private static final Duration SIDE_MESSAGE = Duration.ofSeconds(30);
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final HttpClient client;
    private final RequestCredentials credentials;
    private final HttpRequest.Builder base;
    private final int mostBytes;
    private final Inquiry stream;
    private final EventInbox events;
    private final URI messages;

    private EventChannel(
            HttpClient client, RequestCredentials credentials, HttpRequest.Builder base, Opened opened, int mostBytes) {
        this.client = client;
        this.credentials = credentials;
        this.base = base;
        this.mostBytes = mostBytes;
        this.stream = opened.stream();
        this.events = opened.events();
        this.messages = opened.messages();
    }

    private record Opened(Inquiry stream, EventInbox events, URI messages) {}

    /** Opens the stream, and waits until the server has named the address for messages. */
    public static EventChannel open(
            ServerTransport.Endpoint endpoint, RequestCredentials credentials, HttpLimits limits)
            throws UpstreamException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connectTimeout())
                .build();
        var base = HttpRequest.newBuilder(endpoint.url());
        endpoint.headers().forEach(base::setHeader);
        var inquiry = new Inquiry(client, limits.maxMessageBytes(), new Deadline(limits.connectTimeout()), credentials);
        try {
            var opened = opened(inquiry, endpoint.url(), base);
            return new EventChannel(client, credentials, base, opened, limits.maxMessageBytes());
        } catch (UpstreamException | InterruptedException failed) {
            inquiry.close();
            client.shutdownNow();
            throw failed;
        }
    }

    private static Opened opened(Inquiry inquiry, URI address, HttpRequest.Builder base)
            throws UpstreamException, InterruptedException {
        var response = inquiry.send(
                base.copy().setHeader("Accept", "text/event-stream").GET().build());
        if (!(response.body() instanceof HttpAnswer.Streamed(var events))) {
            throw refusal("the request for its events", response.statusCode());
        }
        var named = events.endpoint(inquiry.deadline())
                .orElseThrow(() -> new UpstreamException(
                        Reason.PROTOCOL, "ended its events before it named an address for messages"));
        return new Opened(inquiry, events, messages(address, new String(named, StandardCharsets.UTF_8)));
    }

    /** The next message; empty at the end of the stream. */
    public Optional<byte[]> next() throws UpstreamException, InterruptedException {
        return events.next(new Deadline(FOREVER));
    }

    /** Sends a message. What becomes of it is said on the stream. */
    public void post(byte[] message) throws UpstreamException, InterruptedException {
        var request = base.copy()
                .uri(messages)
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(message))
                .build();
        try (var inquiry = new Inquiry(client, mostBytes, new Deadline(SIDE_MESSAGE), credentials)) {
            var status = inquiry.send(request).statusCode();
            if (status / 100 != 2) {
                throw refusal("a message", status);
            }
        }
    }

    @Override
    public void close() {
        stream.stop();
        stream.close();
        client.shutdownNow();
    }

    /** Messages stay at the server: their address must be one of the same origin. */
    private static URI messages(URI address, String named) throws UpstreamException {
        try {
            var target = address.resolve(named.strip());
            if (isSameOrigin(address, target) && target.getRawUserInfo() == null) {
                return target;
            }
        } catch (IllegalArgumentException noAddress) {
            // refused below, with the same words
        }
        throw new UpstreamException(
                Reason.PROTOCOL,
                "names '%s' as its address for messages; only one of the same origin is used"
                        .formatted(ForeignText.oneLine(named)));
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
                && one.getPort() == other.getPort();
    }

    private static UpstreamException refusal(String what, int status) {
        var isAboutUs = status == 401 || status == 403;
        return new UpstreamException(
                isAboutUs ? Reason.UNAUTHORIZED : Reason.PROTOCOL, "answered %s with HTTP %d".formatted(what, status));
    }
}
