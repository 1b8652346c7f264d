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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups of providers over REST, and what checks leave behind. */
@AgainstTheProduct
@Tag("database")
class GroupsIT {

    private static final String LLM = "/dashboard/api/llm";

    private final RunningProduct product;
    private final FakeVendor one = FakeVendor.start(ProviderKind.OPENAI);
    private final FakeVendor two = FakeVendor.start(ProviderKind.OPENAI);

    GroupsIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeEach
    void add() {
        add("group-one", one);
        add("group-two", two);
    }

    @AfterEach
    void remove() {
        product.delete(LLM + "/groups/chain");
        List.of("group-one", "group-two").forEach(name -> product.delete(LLM + "/providers/" + name));
        one.close();
        two.close();
    }

    @Test
    void inAChainTheSecondIsAskedOnlyWhenTheFirstHasFailed() {
        var made = make("[\"group-one\", \"group-two/gpt-4.1\"]", "ordered");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        assertThat(ask().statusCode()).isEqualTo(200);
        assertThat(chatsOf(two)).isZero();
        one.nextRefuses(500).nextRefuses(500).nextRefuses(500);
        var second = ask();

        assertThat(second.body()).contains("'group-two' was asked instead");
        assertThat(chatsOf(two)).isEqualTo(1);
        assertThat(two.heard().stream().filter(heard -> heard.method().equals("POST")))
                .allSatisfy(heard ->
                        assertThat(heard.body().path("model").asString()).isEqualTo("gpt-4.1"));
    }

    @Test
    void aGroupIsChangedTestedAndRemoved() throws Exception {
        make("[\"group-one\", \"group-two\"]", "weighted");

        var changed = product.send(product.request(LLM + "/groups/chain", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(
                        "{\"members\": [\"group-two\"], \"weights\": {\"group-two\": 5}, \"balance\": \"least_busy\"}"))
                .build());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(product.get(LLM + "/groups").body()).contains("\"group-two\":5");

        var test = RunningProduct.json(product.post(LLM + "/groups/chain/test", ""));
        assertThat(test.path("good").asBoolean()).as(test.toString()).isTrue();
        assertThat(test.path("members").path(0).path("steps")).hasSize(4);

        // what a check asks a model is charged and logged as every call is, whole and in pieces
        Eventually.eventually(() -> {
            var calls = RunningProduct.json(product.get(LLM + "/usage/calls?provider=group-two&purpose=check"));
            assertThat(calls.path("total").asInt()).isEqualTo(2);
            assertThat(calls.path("calls").path(0).path("cost_micros").asLong()).isPositive();
        });

        assertThat(product.delete(LLM + "/groups/chain").statusCode()).isEqualTo(204);
        assertThat(product.get(LLM + "/groups/chain").statusCode()).isEqualTo(404);
        assertThat(product.get("/dashboard/api/audit?object_kind=provider_group")
                        .body())
                .contains("provider_group.add", "provider_group.replace", "provider_group.remove");
    }

    @Test
    void aTrialThatABudgetForbidsIsToldAsWhatItIs() {
        var budget = RunningProduct.json(
                product.post(
                        LLM + "/budgets",
                        "{\"name\": \"no trials\", \"scope\": \"provider\", \"scope_name\": \"group-one\", \"period\": \"day\", \"hard_micros\": 1}"));
        try {
            var check = product.post(LLM + "/providers/group-one/test", "").body();

            assertThat(check).contains("The budget 'no trials'").contains("\"good\":false");
            assertThat(chatsOf(one)).isZero();
        } finally {
            product.delete(LLM + "/budgets/" + budget.path("id").asString());
        }
    }

    @Test
    void whatIsNoGroupIsRefusedWithTheReason() {
        assertThat(make("[\"nobody\"]", "ordered").body()).contains("there is no provider 'nobody'");
        assertThat(make("[]", "ordered").body()).contains("members: found nothing");
        assertThat(make("[\"group-one\"]", "sideways").statusCode()).isEqualTo(400);
        assertThat(product.get(LLM + "/groups", product.keyFor("viewer")).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> make(String members, String balance) {
        return product.post(
                LLM + "/groups",
                "{\"name\": \"chain\", \"group\": {\"members\": %s, \"balance\": \"%s\"}}".formatted(members, balance));
    }

    private HttpResponse<String> ask() {
        return product.post(LLM + "/ask", "{\"target\": \"chain\", \"message\": \"Hello\", \"max_output_tokens\": 50}");
    }

    private static long chatsOf(FakeVendor vendor) {
        return vendor.heard().stream()
                .filter(heard -> heard.method().equals("POST"))
                .count();
    }

    private void add(String name, FakeVendor vendor) {
        var provider = Map.of("kind", "openai", "base", vendor.base().toString(), "models", List.of("gpt-4.1-mini"));
        var added = product.post(
                LLM + "/providers",
                Json.MAPPER.writeValueAsString(
                        Map.of("name", name, "provider", provider, "key", Map.of("value", FakeVendor.KEY))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        // so that nobody asks for models in the middle of a test
        assertThat(product.get(LLM + "/providers/" + name + "/models").statusCode())
                .isEqualTo(200);
    }
}
