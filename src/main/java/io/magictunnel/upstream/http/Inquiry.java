package io.magictunnel.upstream.http;

import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What belongs to one question: an HTTP request, and perhaps others that resume its answer. Can be stopped from any thread;
 * closing it gives up whatever is still open.
 */
final class Inquiry implements AutoCloseable {

    /** What a server refuses so often will not be granted. */
    private static final int MOST_REFUSALS = 3;

    private final int maxMessageBytes;
    private final Deadline deadline;
    private final RequestCredentials credentials;
    private CompletableFuture<HttpResponse<HttpAnswer>> response = CompletableFuture.completedFuture(null);
    private EventInbox inbox;
    private boolean isStopped;
    /** Null when closed: the JDK keeps who received the last answer of a connection, and through it would keep the client for ever. */
    private HttpClient client;

    Inquiry(HttpClient client, int maxMessageBytes, Deadline deadline, RequestCredentials credentials) {
        this.client = client;
        this.maxMessageBytes = maxMessageBytes;
        this.deadline = deadline;
        this.credentials = credentials;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Sends a request with our credentials, and once more where better ones were had meanwhile. */
    HttpResponse<HttpAnswer> send(HttpRequest request) throws UpstreamException, InterruptedException {
        for (var refusals = 0; ; refusals++) {
            var shown = credentials.headers();
            var response = sendOnce(with(shown, request));
            var status = response.statusCode();
            var isRefusal = status == 401 || status == 403;
            if (!isRefusal || refusals == MOST_REFUSALS) {
                return response;
            }
            var challenges = response.headers().allValues("www-authenticate");
            if (!credentials.refused(new RequestCredentials.Refusal(status, challenges, shown))) {
                return response;
            }
        }
    }

    private static HttpRequest with(Map<String, String> headers, HttpRequest request) {
        if (headers.isEmpty()) {
            return request;
        }
        var form = HttpRequest.newBuilder(request, (name, value) -> true);
        headers.forEach(form::setHeader);
        return form.build();
    }

    private HttpResponse<HttpAnswer> sendOnce(HttpRequest request) throws UpstreamException, InterruptedException {
        var sent = begin(request);
        try {
            return sent.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw deadline.passed();
        } catch (CancellationException stopped) {
            throw cancelled();
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    /** Whoever waits stops waiting, and hears so before the broken connection looks like the end of the stream. */
    synchronized void stop() {
        isStopped = true;
        if (inbox != null) {
            inbox.stop(cancelled());
        }
        response.cancel(true);
    }

    /** The answer is here; what the server still sends may end in its own time. */
    synchronized void answered() {
        if (inbox != null) {
            inbox.letEnd();
            inbox = null;
        }
    }

    @Override
    public synchronized void close() {
        client = null;
        response.cancel(true);
        if (inbox != null) {
            inbox.close();
        }
    }

    private synchronized CompletableFuture<HttpResponse<HttpAnswer>> begin(HttpRequest request)
            throws UpstreamException {
        if (isStopped || client == null) {
            throw cancelled();
        }
        response = client.sendAsync(request, this::receive);
        return response;
    }

    private BodySubscriber<HttpAnswer> receive(ResponseInfo info) {
        var type = info.headers().firstValue("content-type").orElse("");
        if (info.statusCode() / 100 == 2 && type.regionMatches(true, 0, "text/event-stream", 0, 17)) {
            return newInbox();
        }
        return new WholeBody(maxMessageBytes);
    }

    private synchronized EventInbox newInbox() {
        inbox = new EventInbox(maxMessageBytes);
        if (isStopped) {
            inbox.stop(cancelled());
        }
        return inbox;
    }

    private static UpstreamException cancelled() {
        return new UpstreamException(Reason.CANCELLED, "was told to stop");
    }

    private static UpstreamException failure(Throwable cause) {
        return switch (cause) {
            case CancellationException stopped -> cancelled();
            case AnswerTooLargeException tooLarge ->
                new UpstreamException(Reason.TOO_LARGE, tooLarge.getMessage(), tooLarge);
            case ConnectException refused -> unreachable("cannot be connected to: " + reasonOf(refused), refused);
            case HttpConnectTimeoutException late ->
                unreachable("cannot be connected to within the time allowed", late);
            case IOException broken ->
                new UpstreamException(
                        Reason.BROKEN, "broke the connection before the answer: " + reasonOf(broken), broken);
            default -> new UpstreamException(Reason.PROTOCOL, "cannot be asked: " + cause, cause);
        };
    }

    private static UpstreamException unreachable(String message, Throwable cause) {
        return new UpstreamException(Reason.UNREACHABLE, message, cause);
    }

    /** The JDK hides the reason of a refused connection in a cause without a message. */
    private static String reasonOf(Throwable failure) {
        var cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case UnresolvedAddressException unknown -> "unknown host";
            default -> cause.getMessage() == null ? "refused" : cause.getMessage();
        };
    }
}
