package io.magictunnel.mcp;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that watch resources of another server. A modern one is listened to anew whenever something else is watched. */
@AgainstTheProduct
class WatchedResourceIT {

    private static final String SERVERS = "/dashboard/api/servers";
    private static final String NAME = "watched";
    private static final String UPDATED = "notifications/resources/updated";
    private static final String TEXT = "test://static-text";
    private static final String BINARY = "test://static-binary";

    private final RunningProduct product;
    private final McpClient client;

    WatchedResourceIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    @AfterEach
    void remove() {
        product.delete(SERVERS + "/" + NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "legacy"})
    void whatIsWatchedLaterIsHeardOfAndSoIsWhatWasWatchedBefore(String era) throws Exception {
        add(era);
        var session = client.open("/mcp", product.adminKey());
        try (var stream = session.listen()) {
            session.ask("resources/subscribe", Map.of("uri", TEXT));
            touchUntilHeard(session, stream, TEXT);

            session.ask("resources/subscribe", Map.of("uri", BINARY));
            touchUntilHeard(session, stream, BINARY);

            var before = heard(stream, TEXT);
            touch(session, TEXT);
            eventually(() -> assertThat(heard(stream, TEXT)).isGreaterThan(before));
        }
    }

    @Test
    void whatIsNotWatchedAnyMoreIsNotHeardOf() throws Exception {
        add("modern");
        var session = client.open("/mcp", product.adminKey());
        try (var stream = session.listen()) {
            session.ask("resources/subscribe", Map.of("uri", TEXT));
            session.ask("resources/subscribe", Map.of("uri", BINARY));
            touchUntilHeard(session, stream, BINARY);
            session.ask("resources/unsubscribe", Map.of("uri", TEXT));
            var before = heard(stream, TEXT);

            touch(session, TEXT);
            touchUntilHeard(session, stream, BINARY);

            assertThat(heard(stream, TEXT)).isEqualTo(before);
        }
    }

    /** The server may hear of a subscription a moment after the client has. */
    private void touchUntilHeard(McpClient.Session session, McpClient.Listening stream, String uri) {
        var before = heard(stream, uri);
        Waiting.until("a change of %s is heard".formatted(uri), () -> {
            touch(session, uri);
            return heard(stream, uri) > before;
        });
    }

    private void touch(McpClient.Session session, String uri) {
        var answer = session.ask("tools/call", Map.of("name", NAME + "__test_touch", "arguments", Map.of("uri", uri)));
        assertThat(answer.toString()).contains("Touched.");
    }

    private static long heard(McpClient.Listening stream, String uri) {
        return stream.messages().stream()
                .filter(message -> message.path("method").asString("").equals(UPDATED))
                .filter(message -> message.at("/params/uri").asString("").equals(uri))
                .count();
    }

    private void add(String era) {
        var programs = NpmPrograms.installed();
        var fixtures = Path.of("src/test/resources/conformance").toAbsolutePath();
        var definition = Map.of(
                "command",
                "node",
                "args",
                List.of(programs.script("fixtures.mjs"), fixtures.toString()),
                "env",
                Map.of("PATH", programs.path()),
                "era",
                era);
        var answer = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", NAME, "server", definition)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Waiting.until(
                "the server is ready",
                () -> RunningProduct.json(product.get(SERVERS + "/" + NAME))
                                .path("resources")
                                .asInt()
                        > 0);
    }
}
