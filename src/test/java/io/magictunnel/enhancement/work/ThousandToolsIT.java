package io.magictunnel.enhancement.work;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Heard;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.testing.OtherProduct;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many tools, a vendor with limits and failures, and a server that is killed in the middle. */
class ThousandToolsIT {

    private static final int TOOLS = 1_000;
    private static final int IN_A_FILE = 200;
    private static final String ENHANCEMENTS = "/dashboard/api/enhancements";

    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void eachOfAThousandToolsEndsOnceWhateverHappensOnTheWay() throws Exception {
        try (var vendor = FakeVendor.start(ProviderKind.CUSTOM).always(this::answer);
                var other = OtherProduct.with(settings(vendor))) {
            for (var i = 0; i < TOOLS; i += IN_A_FILE) {
                Files.writeString(
                        other.capabilities().resolve("many-%d.yaml".formatted(i)), capabilities(i, i + IN_A_FILE));
            }
            Waiting.until("all tools are there", () -> isThere(other.running(), tool(TOOLS - 1)));

            var begun = other.running().post(ENHANCEMENTS + "/pipeline/batch", wish());
            assertThat(begun.statusCode()).as(begun.body()).isBetween(200, 202);
            var batch = RunningProduct.json(begun).path("batch_id").asString();
            Waiting.until("a third is done", LONGEST, () -> ended(other.running(), batch) > TOOLS / 3);
            other.kill();
            other.startAgain();
            Waiting.until("all are done", LONGEST, () -> ended(other.running(), batch) == TOOLS);

            assertThat(jobs(other.running(), batch).stream()
                            .collect(groupingBy(job -> job.path("tool_name").asString(), counting())))
                    .hasSize(TOOLS)
                    .allSatisfy((tool, jobs) -> assertThat(jobs).isEqualTo(1));
            for (var i = 0; i < TOOLS; i++) {
                assertThat(RunningProduct.json(other.running().get(ENHANCEMENTS + "/versions/of/" + tool(i))))
                        .as(tool(i))
                        .hasSize(1);
            }
            assertThat(jobs(other.running(), batch).stream()
                            .filter(job -> job.path("status").asString().equals("completed")))
                    .hasSizeGreaterThan(TOOLS * 9 / 10);
        }
    }

    /** Every 20th request fails, and every 25th comes too soon. */
    private Reply answer(Heard heard) {
        if (!heard.target().endsWith("/chat/completions")) {
            return Reply.json(200, "{\"object\": \"list\", \"data\": [{\"id\": \"many-1\", \"object\": \"model\"}]}");
        }
        var number = requests.incrementAndGet();
        if (number % 20 == 0) {
            return Reply.json(500, "{\"error\": {\"message\": \"overheated\", \"type\": \"server_error\"}}");
        }
        if (number % 25 == 1) {
            return Reply.of(
                    429,
                    Map.of("Content-Type", "application/json", "Retry-After", "1"),
                    "{\"error\": {\"message\": \"too soon\", \"type\": \"rate_limit_error\"}}");
        }
        var answer = Json.MAPPER
                .createObjectNode()
                .put("id", "c")
                .put("object", "chat.completion")
                .put("model", "many-1");
        var choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", words(heard));
        answer.putObject("usage")
                .put("prompt_tokens", 300)
                .put("completion_tokens", 60)
                .put("total_tokens", 360);
        return Reply.json(200, Json.MAPPER.writeValueAsString(answer));
    }

    private static String words(Heard heard) {
        var messages = heard.body().path("messages");
        var task = Json.MAPPER.readTree(
                messages.get(messages.size() - 1).path("content").asString());
        var name = task.at("/tool/name").asString();
        return task.has("style") ? """
                {"enhanced_description": "Reads the sensor called %s and answers with its value.",
                 "improvement_summary": "Says what it reads.", "confidence_score": 0.9}""".formatted(name) : """
                {"keywords": ["sensor", "%s"], "categories": ["sensors"], "use_cases": ["Know what a sensor says"],
                 "related_tools": [], "security_considerations": [], "complexity_score": 1,
                 "estimated_execution_time": "under 1 second", "confidence_score": 0.9}""".formatted(name);
    }

    private static String settings(FakeVendor vendor) {
        return """
                llm:
                  providers:
                    many:
                      kind: custom
                      key: %s
                      base: %s
                      models: [many-1]
                sampling: {provider: many}
                elicitation: {provider: many}
                enhancement:
                  auto_enhance_on_registration: false
                  max_concurrent: 8
                  lease: 45s
                  max_attempts: 10
                  proof: {questions: 1, neighbours: 0}
                """.formatted(FakeVendor.KEY, vendor.base());
    }

    private static String capabilities(int from, int to) {
        var tools = new StringBuilder("tools:\n");
        IntStream.range(from, to).forEach(i -> tools.append("""
                  - name: %s
                    description: Reads a sensor
                    inputSchema: {type: object}
                    routing: {type: subprocess, config: {command: printf, args: ["%d"]}}
                """.formatted(tool(i), i)));
        return tools.toString();
    }

    private static String wish() {
        return Json.MAPPER.writeValueAsString(Map.of(
                "tool_names",
                        IntStream.range(0, TOOLS)
                                .mapToObj(ThousandToolsIT::tool)
                                .toList(),
                "batch_options", Map.of("concurrency", 8)));
    }

    private static String tool(int i) {
        return "sensor_%04d".formatted(i);
    }

    private static boolean isThere(RunningProduct product, String tool) {
        return product.get("/dashboard/api/tools/" + tool).statusCode() == 200;
    }

    private static long ended(RunningProduct product, String batch) {
        return jobs(product, batch).stream()
                .filter(job -> List.of("completed", "failed")
                        .contains(job.path("status").asString()))
                .count();
    }

    private static List<JsonNode> jobs(RunningProduct product, String batch) {
        return IntStream.of(0, 500)
                .mapToObj(offset -> product.get(
                        ENHANCEMENTS + "/pipeline/jobs?limit=500&offset=%d&batch_id=%s".formatted(offset, batch)))
                .flatMap(answer -> RunningProduct.json(answer).path("jobs").valueStream())
                .toList();
    }
}
