package io.magictunnel.mcp;

import static io.magictunnel.testing.Eventually.eventually;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients of both generations that listen: each hears what is about it, and ends when what it listens to is gone. */
@AgainstTheProduct
class ListeningClientsIT {

    private static final String SERVERS = "/dashboard/api/virtual-servers";
    private static final String GRANTS = "/dashboard/api/permissions/grants";
    private static final String CHANGED = "notifications/tools/list_changed";

    private final RunningProduct product;
    private final McpClient client;

    ListeningClientsIT(RunningProduct product) {
        this.product = product;
        this.client = new McpClient(product);
    }

    /** A key of a viewer, who may use nothing before it is granted. */
    private record Viewer(String id, String secret) {}

    @AfterEach
    void remove() {
        product.delete(SERVERS + "/heard");
    }

    @Test
    void aGrantIsHeardByItsOwnerOnlyInBothGenerations() throws Exception {
        var lucky = viewer("lucky");
        var other = viewer("other");
        try (var luckyWithout = client.listen("/mcp", lucky.secret());
                var otherWithout = client.listen("/mcp", other.secret());
                var luckyInSession = listening(lucky);
                var otherInSession = listening(other)) {
            eventually(() -> assertThat(luckyWithout.methods()).hasSize(1));
            eventually(() -> assertThat(otherWithout.methods()).hasSize(1));

            allow(lucky, "text_count");

            eventually(() -> assertThat(luckyWithout.methods()).endsWith(CHANGED));
            eventually(() -> assertThat(luckyInSession.methods()).containsExactly(CHANGED));

            allow(other, "text_case");

            eventually(() -> assertThat(otherWithout.methods()).endsWith(CHANGED));
            eventually(() -> assertThat(otherInSession.methods()).containsExactly(CHANGED));
            assertThat(luckyWithout.methods())
                    .as("what the other was granted")
                    .containsExactly("notifications/subscriptions/acknowledged", CHANGED);
            assertThat(luckyInSession.methods()).containsExactly(CHANGED);
            assertThat(otherWithout.methods()).containsExactly("notifications/subscriptions/acknowledged", CHANGED);
        }
    }

    @Test
    void aDisabledVirtualServerDismissesWhoListensToIt() throws Exception {
        compose(true);
        var session = client.open("/mcp/heard", product.adminKey());
        session.ask("tools/list", Map.of());
        try (var inSession = session.listen();
                var without = client.listen("/mcp/heard", product.adminKey());
                var elsewhere = client.listen("/mcp", product.adminKey())) {
            eventually(() -> assertThat(without.methods()).hasSize(1));
            eventually(() -> assertThat(elsewhere.methods()).hasSize(1));

            change(false);

            eventually(() -> assertThat(inSession.isOver()).isTrue());
            eventually(() -> assertThat(without.isOver()).isTrue());
            assertThat(inSession.methods()).containsExactly(CHANGED, "notifications/message");
            assertThat(inSession.messages().getLast().at("/params/data").asString())
                    .isEqualTo("The virtual server 'heard' cannot be entered any more");
            assertThat(without.messages().getLast().at("/result/resultType").asString())
                    .isEqualTo("complete");
            assertThat(elsewhere.isOver()).isFalse();
            assertThat(session.send("tools/list", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRemovedVirtualServerDoesSoToo() throws Exception {
        compose(true);
        var session = client.open("/mcp/heard", product.adminKey());
        try (var inSession = session.listen();
                var without = client.listen("/mcp/heard", product.adminKey())) {
            eventually(() -> assertThat(without.methods()).hasSize(1));

            product.delete(SERVERS + "/heard");

            eventually(() -> assertThat(inSession.isOver()).isTrue());
            eventually(() -> assertThat(without.isOver()).isTrue());
        }
    }

    private McpClient.Listening listening(Viewer viewer) throws Exception {
        var session = client.open("/mcp", viewer.secret());
        session.ask("tools/list", Map.of());
        return session.listen();
    }

    private Viewer viewer(String name) {
        var made = RunningProduct.json(
                product.post("/dashboard/api/keys", "{\"name\":\"listening %s\",\"role\":\"viewer\"}".formatted(name)));
        return new Viewer(
                made.path("key").path("id").asString(), made.path("secret").asString());
    }

    private void allow(Viewer viewer, String tool) {
        var grant = Json.MAPPER.writeValueAsString(Map.of(
                "subject_kind", "key",
                "subject_name", viewer.id(),
                "target_kind", "tool",
                "target_name", tool,
                "effect", "allow"));
        var answer = product.send(product.request(GRANTS, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(grant))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void compose(boolean enabled) {
        var answer = product.post(SERVERS, wish(enabled, "\"name\":\"heard\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void change(boolean enabled) {
        var version = RunningProduct.json(product.get(SERVERS + "/heard"))
                .path("version")
                .asInt();
        var answer = product.send(product.request(SERVERS + "/heard", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(wish(enabled, "\"version\":" + version)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String wish(boolean enabled, String more) {
        return "{%s,\"enabled\":%s,\"selection\":{\"include\":[{\"kind\":\"category\",\"name\":\"text\"}]}}"
                .formatted(more, enabled);
    }
}
