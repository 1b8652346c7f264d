package io.magictunnel.provider.overview;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A vendor that bills as much as it can, and one that bills more than that. */
@AgainstTheProduct
@Tag("database")
class HardBudgetIT {

    private static final String LLM = "/dashboard/api/llm";
    private static final String MESSAGE = "😀漢字ﷺ ".repeat(50);

    /** What vendors put around a message, as far as any is known. */
    private static final int FRAMES = 300;

    /** How long an answer may be of a model about which no list says anything. */
    private static final int ASSUMED = 4_096;

    private final RunningProduct product;
    private final FakeVendor vendor = FakeVendor.start(ProviderKind.OPENAI);
    private String budget;

    HardBudgetIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(LLM + "/providers/greedy");
        product.delete(LLM + "/prices/override?id=custom/greedy-1");
        if (budget != null) {
            product.delete(budget);
        }
        vendor.close();
    }

    @Test
    void theLargestUsageThatIsPossibleStaysWithinWhatWasSetAside() {
        addProviderAndBudget(15_000);
        vendor.next(billing(MESSAGE.getBytes(UTF_8).length + FRAMES, ASSUMED));

        var answer = ask();
        var second = ask();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(vendor.heard().stream().filter(heard -> heard.method().equals("POST")))
                .singleElement()
                .satisfies(heard ->
                        assertThat(heard.body().path("max_tokens").asInt()).isEqualTo(ASSUMED));
        assertThat(second.body()).contains("BUDGET_EXCEEDED");
        assertThat(state().path("spent_micros").asLong()).isBetween(9_000L, 11_500L);
        assertThat(state().path("reserved_micros").asLong()).isZero();
        assertThat(state().path("overrun_micros").asLong()).isZero();
    }

    @Test
    void whatIsBilledBeyondAnyBoundIsShownAtTheBudget() {
        addProviderAndBudget(10_000_000);
        vendor.next(billing(10, 1_000_000));

        ask();

        assertThat(state().path("spent_micros").asLong()).isEqualTo(2_000_010);
        assertThat(state().path("overrun_micros").asLong()).isBetween(1_980_000L, 1_995_000L);
        assertThat(product.get("/dashboard/api/audit?object_kind=budget").body())
                .contains("budget.overrun");
    }

    private static Reply billing(int input, int output) {
        return Reply.json(200, """
                {"id": "c", "object": "chat.completion", "model": "greedy-1",
                 "choices": [{"index": 0, "message": {"role": "assistant", "content": "Yes."}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": %d, "completion_tokens": %d, "total_tokens": %d,
                           "completion_tokens_details": {"reasoning_tokens": %d}}}
                """.formatted(input, output, input + output, output));
    }

    private void addProviderAndBudget(long hard) {
        send("/prices/override", Map.of("id", "custom/greedy-1", "rates", List.of(Map.of("input", 1, "output", 2))));
        var provider = Map.of("kind", "custom", "base", vendor.base().toString(), "models", List.of("greedy-1"));
        var added = product.post(
                LLM + "/providers",
                Json.MAPPER.writeValueAsString(
                        Map.of("name", "greedy", "provider", provider, "key", Map.of("value", FakeVendor.KEY))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        // so that nobody asks for models in the middle of a test
        product.get(LLM + "/providers/greedy/models");
        var made = RunningProduct.json(product.post(
                LLM + "/budgets",
                "{\"name\": \"greedy\", \"scope\": \"provider\", \"scope_name\": \"greedy\", \"period\": \"day\", \"hard_micros\": %d}"
                        .formatted(hard)));
        budget = LLM + "/budgets/" + made.path("id").asString();
    }

    private HttpResponse<String> ask() {
        return product.post(
                LLM + "/ask", Json.MAPPER.writeValueAsString(Map.of("target", "greedy", "message", MESSAGE)));
    }

    private JsonNode state() {
        return RunningProduct.json(product.get(budget));
    }

    private void send(String path, Map<String, Object> body) {
        var answer = product.send(product.request(LLM + path, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(Json.MAPPER.writeValueAsString(body)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
