package io.magictunnel.provider.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class LlmUsageResourceIT {

    private static final String USAGE = "/dashboard/api/llm/usage";

    private final RunningProduct product;

    LlmUsageResourceIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void figuresAreToldByEveryGroupAndDay() {
        for (var group : new String[] {"none", "provider", "model", "user", "price"}) {
            var answer = product.get(USAGE + "?per_day=true&group_by=" + group);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(RunningProduct.json(answer).path("total").has("cost_micros"))
                    .isTrue();
        }
    }

    @Test
    void everybodyMayAskForTheirOwn() {
        var viewer = product.keyFor("viewer");

        assertThat(product.get(USAGE, viewer).statusCode()).isEqualTo(200);
        assertThat(product.get(USAGE + "/calls?user=admin", viewer).statusCode())
                .isEqualTo(200);
        assertThat(product.getAsStranger(USAGE).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        assertThat(product.get(USAGE + "?from=soon").body()).contains("from is 'soon'; allowed is a day");
        assertThat(product.get(USAGE + "?from=2026-01-02&until=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(product.get(USAGE + "/calls?limit=9999").statusCode()).isEqualTo(400);
    }

    @Test
    void tokensOfATextAreCountedOrEstimated() {
        var counted = RunningProduct.json(product.post(
                "/dashboard/api/llm/tokens",
                "{\"kind\": \"openai\", \"model\": \"gpt-4.1\", \"text\": \"hello world\"}"));
        var estimated = RunningProduct.json(product.post(
                "/dashboard/api/llm/tokens",
                "{\"kind\": \"anthropic\", \"model\": \"claude-opus-5\", \"text\": \"hello world\"}"));

        assertThat(counted.path("tokens").asInt()).isEqualTo(2);
        assertThat(counted.path("source").asString()).isEqualTo("counted");
        assertThat(estimated.path("source").asString()).isEqualTo("estimated");
        assertThat(estimated.path("error_percent").asDouble()).isPositive();
    }

    @Test
    void aProviderCountsItselfWhereThatIsWanted() {
        try (var vendor = FakeVendor.start(ProviderKind.ANTHROPIC)) {
            product.post(
                    "/dashboard/api/llm/providers",
                    "{\"name\": \"counting\", \"provider\": {\"kind\": \"anthropic\", \"base\": \"%s\"}, \"key\": {\"value\": \"%s\"}}"
                            .formatted(vendor.base(), FakeVendor.KEY));
            var question =
                    "{\"provider\": \"counting\", \"kind\": \"anthropic\", \"model\": \"claude-opus-4-6\", \"text\": \"Hello\", \"ask\": %s}";

            var told = RunningProduct.json(product.post("/dashboard/api/llm/tokens", question.formatted(true)));
            var guessed = RunningProduct.json(product.post("/dashboard/api/llm/tokens", question.formatted(false)));

            assertThat(told.path("tokens").asInt()).isEqualTo(2095);
            assertThat(told.path("source").asString()).isEqualTo("counted");
            assertThat(guessed.path("source").asString()).isEqualTo("estimated");
        } finally {
            product.delete("/dashboard/api/llm/providers/counting");
        }
    }
}
