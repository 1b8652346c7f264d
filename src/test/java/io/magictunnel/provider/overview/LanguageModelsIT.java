package io.magictunnel.provider.overview;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The door to language models, as one uses it from outside, with vendors on this machine. */
@AgainstTheProduct
@Tag("database")
class LanguageModelsIT {

    private static final String LLM = "/dashboard/api/llm";

    private final RunningProduct product;
    private final FakeVendor ill = FakeVendor.start(ProviderKind.OPENAI);
    private final FakeVendor well = FakeVendor.start(ProviderKind.OPENAI);

    LanguageModelsIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        List.of("ill", "well").forEach(name -> product.delete(LLM + "/providers/" + name));
        ill.close();
        well.close();
    }

    @Test
    void aFailingProviderNeverBlocksAHealthyOneOfTheSameKind() {
        add("ill", ill, Map.of());
        add("well", well, Map.of());
        for (var call = 0; call < 60; call++) {
            ill.nextRefuses(500);
        }

        for (var call = 0; call < 8; call++) {
            assertThat(ask("ill").statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(ask("well").statusCode()).isEqualTo(200);
        }

        assertThat(condition("ill").path("breaker").asString()).isEqualTo("open");
        assertThat(condition("ill").path("state").asString()).isEqualTo("broken");
        assertThat(condition("well").path("breaker").asString()).isEqualTo("closed");
        assertThat(ill.heard()).hasSizeLessThan(60);
    }

    @Test
    void whoStandsInForAFailingProviderAnswersAndSaysSo() {
        add("ill", ill, Map.of("fallbacks", List.of("well")));
        add("well", well, Map.of());
        ill.nextRefuses(500).nextRefuses(500).nextRefuses(500);

        var answer = ask("ill");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("'well' was asked instead");
    }

    @Test
    void failuresOnPurposeComeAsTheyWerePlanned() {
        add("well", well, Map.of());
        put("/providers/well/failures", "{\"kind\": \"invalid_request\", \"every\": 2}");

        assertThat(ask("well").statusCode()).isEqualTo(200);
        assertThat(ask("well").statusCode()).isEqualTo(400);
        assertThat(ask("well").statusCode()).isEqualTo(200);

        assertThat(product.delete(LLM + "/providers/well/failures").statusCode())
                .isEqualTo(204);
        assertThat(ask("well").statusCode()).isEqualTo(200);
    }

    @Test
    void aCheckTellsInFourStepsHowAProviderIs() {
        add("well", well, Map.of());

        var check = RunningProduct.json(product.post(LLM + "/providers/well/test", ""));

        assertThat(check.path("good").asBoolean()).isTrue();
        assertThat(check.path("steps")).hasSize(4);
        assertThat(condition("well").path("state").asString()).isEqualTo("ready");
    }

    @Test
    void everyCallStandsInTheLogWithWhatItCost() throws Exception {
        add("well", well, Map.of());

        ask("well");

        Eventually.eventually(() -> {
            var calls = RunningProduct.json(product.get(LLM + "/usage/calls?provider=well"));
            assertThat(calls.path("calls").path(0).path("outcome").asString()).isEqualTo("succeeded");
            assertThat(calls.path("calls").path(0).path("input_tokens").asInt()).isPositive();
        });
    }

    @Test
    void howWellTokensWereUsedAndHowLongAnswersWillBeIsToldByPurpose() throws Exception {
        add("well", well, Map.of());
        for (var call = 0; call < 5; call++) {
            ask("well");
        }

        Eventually.eventually(() -> {
            var purposes =
                    RunningProduct.json(product.get(LLM + "/usage/efficiency")).path("purposes");
            assertThat(purposes.valueStream()
                            .filter(line -> line.path("provider").asString().equals("well")))
                    .anySatisfy(line -> {
                        assertThat(line.path("purpose").asString()).isEqualTo("ask");
                        assertThat(line.path("calls").asInt()).isGreaterThanOrEqualTo(5);
                        assertThat(line.path("output").path("basis").asString()).isEqualTo("purpose");
                    });
        });
        var forecast = RunningProduct.json(
                product.get(LLM + "/usage/forecast?provider=well&model=gpt-4.1-mini&purpose=never"));
        assertThat(forecast.path("basis").asString()).isEqualTo("model");
        assertThat(forecast.path("median").asLong()).isPositive();
        assertThat(product.get(LLM + "/usage/forecast?provider=well").body())
                .contains("The parameter 'model' is missing");
        assertThat(product.get(LLM + "/usage/efficiency", product.keyFor("viewer"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aBudgetThatIsUsedUpStopsTheCallBeforeItIsMade() {
        add("well", well, Map.of());
        var budget = RunningProduct.json(
                product.post(
                        LLM + "/budgets",
                        "{\"name\": \"door\", \"scope\": \"provider\", \"scope_name\": \"well\", \"period\": \"day\", \"hard_micros\": 1}"));
        try {
            var before = well.heard().size();

            var refused = ask("well");

            assertThat(refused.body()).contains("BUDGET_EXCEEDED").contains("door");
            assertThat(well.heard()).hasSize(before);
        } finally {
            product.delete(LLM + "/budgets/" + budget.path("id").asString());
        }
    }

    private void add(String name, FakeVendor vendor, Map<String, Object> more) {
        var provider = new HashMap<String, Object>(
                Map.of("kind", "openai", "base", vendor.base().toString(), "models", List.of("gpt-4.1-mini")));
        provider.putAll(more);
        var added = product.post(
                LLM + "/providers",
                Json.MAPPER.writeValueAsString(
                        Map.of("name", name, "provider", provider, "key", Map.of("value", FakeVendor.KEY))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        // so that nobody is sent to ask for models in the middle of a test
        assertThat(product.get(LLM + "/providers/" + name + "/models").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> ask(String target) {
        return product.post(
                LLM + "/ask",
                "{\"target\": \"%s\", \"message\": \"Hello\", \"max_output_tokens\": 50}".formatted(target));
    }

    private JsonNode condition(String name) {
        return RunningProduct.json(product.get(LLM + "/providers/" + name + "/status"));
    }

    private HttpResponse<String> put(String path, String json) {
        return product.send(product.request(LLM + path, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build());
    }
}
