package io.magictunnel.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.OtherProduct;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Who answers to a name that two servers and a capability file want, under each policy. The names {@code get-sum} and {@code
 * echo} belong to both servers; the first is defined here before they come, the second after the first of them has come.
 */
@AgainstTheProduct
class ConflictPoliciesIT {

    private static final String SERVERS = "/dashboard/api/servers";
    private static final String TOOL = """
            tools:
              - name: %s
                description: Says that it is ours
                inputSchema: {type: object}
                routing: {type: subprocess, config: {command: printf, args: [ours]}}
            """;
    private static final String NOBODY = "nobody";

    @ParameterizedTest
    @CsvSource({
        // policy, who answers to get-sum, who to echo
        "prefix, ours, ours",
        "local_first, ours, ours",
        "proxy_first, first, first",
        "first_found, ours, first",
        "reject, nobody, nobody"
    })
    void whoAnswersIsWhatThePolicySays(String policy, String sum, String echo) throws Exception {
        try (var other = OtherProduct.with("conflicts:\n  policy: %s\n".formatted(policy))) {
            var product = other.running();
            define(other, "get-sum");
            Waiting.until("our own is there", () -> isThere(product, "get-sum"));
            add(product, "first");
            define(other, "echo");
            Waiting.until(
                    "both files are read",
                    () -> product.get("/dashboard/api/capabilities").body().contains("echo.yaml"));
            add(product, "second");

            assertThat(whoAnswers(product, "get-sum", Map.of("a", 1, "b", 2))).isEqualTo(sum);
            assertThat(whoAnswers(product, "echo", Map.of("message", "hi"))).isEqualTo(echo);
            assertThat(isThere(product, "first__echo")).isEqualTo(policy.equals("prefix"));
            assertThat(isThere(product, "second__echo")).isEqualTo(policy.equals("prefix"));
            if (policy.equals("prefix")) {
                assertThat(leftOut(product, "second")).isEmpty();
            } else {
                assertThat(leftOut(product, "second")).contains("'get-sum'", "'echo'");
            }
        }
    }

    private static void define(OtherProduct other, String tool) throws IOException {
        Files.writeString(other.capabilities().resolve(tool + ".yaml"), TOOL.formatted(tool));
    }

    /** Both start the same program, and so have the same names. */
    private static void add(RunningProduct product, String name) {
        var programs = NpmPrograms.installed();
        var definition = Map.of(
                "command", "node",
                "args", List.of(programs.file("@modelcontextprotocol/server-everything/dist/index.js")),
                "env", Map.of("PATH", programs.path()));
        var answer = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", name, "server", definition)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Waiting.until(name + " is ready", () -> isReady(status(product, name)));
    }

    /** What it offers is known: it is given out, or left out. */
    private static boolean isReady(JsonNode status) {
        return status.path("state").asString("").equals("ready")
                && status.path("tools").asInt() + status.path("left_out").size() > 0;
    }

    private static String whoAnswers(RunningProduct product, String tool, Map<String, ?> arguments) {
        var answer = product.post(
                "/dashboard/api/tools/%s/execute".formatted(tool),
                Json.MAPPER.writeValueAsString(Map.of("arguments", arguments)));
        if (answer.statusCode() == 404) {
            return NOBODY;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().contains("ours") ? "ours" : "first";
    }

    private static boolean isThere(RunningProduct product, String tool) {
        return product.get("/dashboard/api/tools/" + tool).statusCode() == 200;
    }

    private static String leftOut(RunningProduct product, String server) {
        return status(product, server).path("left_out").values().stream()
                .map(JsonNode::asString)
                .filter(reason -> reason.startsWith("The tool "))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode status(RunningProduct product, String server) {
        return RunningProduct.json(product.get(SERVERS + "/" + server));
    }
}
