package io.magictunnel.upstream.sharing;

import static io.magictunnel.testing.Eventually.eventually;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of which each session of a client has a connection of its own, and so a process. */
@AgainstTheProduct
class OwnConnectionsIT {

    private static final String SERVERS = "/dashboard/api/servers";
    private static final String NAME = "sharing";

    private final RunningProduct product;

    OwnConnectionsIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeEach
    void add() {
        var programs = NpmPrograms.installed();
        var definition = Map.of(
                "command",
                "node",
                "args",
                List.of(programs.script("sharing.mjs")),
                "env",
                Map.of("PATH", programs.path()),
                "sharing",
                "per_session");
        var answer = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", NAME, "server", definition)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Waiting.until(
                "the server is ready",
                () -> RunningProduct.json(product.get(SERVERS + "/" + NAME))
                                .path("tools")
                                .asInt()
                        > 0);
    }

    @AfterEach
    void remove() {
        product.delete(SERVERS + "/" + NAME);
    }

    @Test
    void eachSessionHasAProcessThatEndsWithIt() throws Exception {
        var first = open();
        var second = open();

        var ofFirst = process(first);
        var ofSecond = process(second);

        assertThat(ofFirst).isNotEqualTo(ofSecond);
        assertThat(process(first)).as("the second call of the first session").isEqualTo(ofFirst);
        end(first);
        eventually(() -> assertThat(ProcessHandle.of(ofFirst)).isEmpty());
        assertThat(process(second)).isEqualTo(ofSecond);
        end(second);
    }

    @Test
    void noneOfThemOutlivesTheServersDefinition() throws Exception {
        var session = open();
        var process = process(session);

        product.delete(SERVERS + "/" + NAME);

        eventually(() -> assertThat(ProcessHandle.of(process)).isEmpty());
        end(session);
    }

    private String open() {
        var greeting = product.send(product.request("/mcp", product.adminKey())
                .header("Content-Type", "application/json")
                .POST(ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
                        + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},"
                        + "\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}"))
                .build());
        return greeting.headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private long process(String session) {
        var answer = product.send(product.request("/mcp", product.adminKey())
                .header("Content-Type", "application/json")
                .header("Mcp-Session-Id", session)
                .POST(ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"%s__process\"}}"
                                .formatted(NAME)))
                .build());
        var text = RunningProduct.json(answer).at("/result/content/0/text").asString("");
        assertThat(text).as(answer.body()).matches("\\d+");
        return Long.parseLong(text);
    }

    private void end(String session) {
        product.send(product.request("/mcp", product.adminKey())
                .header("Mcp-Session-Id", session)
                .DELETE()
                .build());
    }
}
