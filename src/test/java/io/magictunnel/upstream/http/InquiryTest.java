package io.magictunnel.upstream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private final ScriptedHttpServer server = new ScriptedHttpServer(call -> call.json(200, "{}"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingIsAskedAfterTheEnd() {
        var inquiry = inquiry(HttpClient.newHttpClient());
        inquiry.close();

        assertThatThrownBy(() -> inquiry.send(request())).isInstanceOf(UpstreamException.class);
        assertThat(server.calls).isEmpty();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(URI.create(server.url("/mcp"))).build();
    }

    private static Inquiry inquiry(HttpClient client) {
        return new Inquiry(client, 1000, new Deadline(Duration.ofSeconds(5)), RequestCredentials.NONE);
    }
}
