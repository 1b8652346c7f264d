package io.magictunnel.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.RunningProduct;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A call survives its connection, and its answer waits for the client that comes back to the stream. */
@AgainstTheProduct
class ResumedStreamIT {

    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"resumed\",\"version\":\"1\"}}}";

    @Test
    void theAnswerIsDeliveredOnResumeAndOnlyToTheOwner(RunningProduct product) throws Exception {
        EverythingServer.in(product);
        var session = open(product);
        var before = readUntil(call(product, session), line -> line.contains("notifications/progress"));
        var lastId = lastIdIn(before);

        try (var stranger = HttpClient.newHttpClient()) {
            var refused =
                    stranger.send(resume(product, product.keyFor("admin"), session, lastId), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(404);
        }
        var after = readUntil(
                send(resume(product, product.adminKey(), session, lastId)), line -> line.contains("\"id\":7"));

        assertThat(before.getFirst()).isEqualTo("id: " + lastId.replaceAll("-.*", "-0"));
        assertThat(before).noneMatch(line -> line.contains("\"result\""));
        assertThat(after).filteredOn(line -> line.contains("\"id\":7")).hasSize(1);
        assertThat(after).noneMatch(line -> line.equals("id: " + lastId));
    }

    @Test
    void aStreamOfWhichNothingIsKeptIsRefused(RunningProduct product) throws Exception {
        var session = open(product);

        assertThat(send(resume(product, product.adminKey(), session, "c99-1")).statusCode())
                .isEqualTo(400);
    }

    private static String open(RunningProduct product) throws Exception {
        var answer = send(request(product, product.adminKey())
                .POST(BodyPublishers.ofString(INITIALIZE))
                .build());
        return answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private static HttpResponse<InputStream> call(RunningProduct product, String session) throws Exception {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\","
                + "\"arguments\":{\"duration\":3,\"steps\":6},\"_meta\":{\"progressToken\":\"p\"}}}";
        return send(request(product, product.adminKey())
                .header("Mcp-Session-Id", session)
                .POST(BodyPublishers.ofString(
                        body.formatted(EverythingServer.offered("trigger-long-running-operation"))))
                .build());
    }

    private static HttpRequest resume(RunningProduct product, String key, String session, String lastId) {
        return request(product, key)
                .header("Mcp-Session-Id", session)
                .header("Last-Event-ID", lastId)
                .GET()
                .build();
    }

    private static HttpRequest.Builder request(RunningProduct product, String key) {
        return HttpRequest.newBuilder(product.mcp())
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
    }

    private static HttpResponse<InputStream> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    }

    /** Reads so far, and drops the connection. */
    private static List<String> readUntil(HttpResponse<InputStream> answer, Predicate<String> last) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (last.test(line)) {
                    break;
                }
            }
        }
        return lines;
    }

    private static String lastIdIn(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((one, next) -> next)
                .orElseThrow()
                .substring("id: ".length());
    }
}
