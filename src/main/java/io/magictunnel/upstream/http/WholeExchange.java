package io.magictunnel.upstream.http;

import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;

/** One HTTP request whose answer is read whole, within bounds of time and size, for what is no message of the protocol. */
public final class WholeExchange {

    private static final byte[] NOTHING = {};

    private WholeExchange() {}

    /** An answer; nothing of a stream. */
    public record Reply(int status, HttpHeaders headers, byte[] body) {}

    public static Reply of(HttpClient client, HttpRequest request, int mostBytes, Duration patience)
            throws UpstreamException, InterruptedException {
        try (var inquiry = new Inquiry(client, mostBytes, new Deadline(patience), RequestCredentials.NONE)) {
            var response = inquiry.send(request);
            return new Reply(
                    response.statusCode(),
                    response.headers(),
                    response.body() instanceof HttpAnswer.Whole(var bytes) ? bytes : NOTHING);
        }
    }
}
