package io.magictunnel.provider.budget;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class BudgetsResourceIT {

    private static final String BUDGETS = "/dashboard/api/llm/budgets";

    private final RunningProduct product;
    private final String name = "budget " + UUID.randomUUID();

    BudgetsResourceIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void aBudgetIsMadeReadChangedAndRemoved() {
        var made = RunningProduct.json(make(name, "\"hard_micros\": 5000000, \"soft_micros\": 4000000"));
        var address = BUDGETS + "/" + made.path("id").asString();

        assertThat(made.path("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(made.path("spent_micros").asLong()).isZero();
        assertThat(product.get(BUDGETS).body()).contains(name);

        var changed = put(
                address,
                "{\"name\": \"%s\", \"hard_micros\": 7000000, \"version\": %d}"
                        .formatted(name, made.path("version").asInt()));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(changed).has("soft_micros")).isFalse();

        var burnDown = RunningProduct.json(product.get(address + "/burn-down"));
        assertThat(burnDown.path("points").size()).isEqualTo(2);
        assertThat(burnDown.path("hard_micros").asLong()).isEqualTo(7_000_000);

        assertThat(product.delete(address).statusCode()).isEqualTo(204);
        assertThat(product.get(address).statusCode()).isEqualTo(404);
        assertThat(product.get("/dashboard/api/audit?object_kind=budget").body())
                .contains("budget.create", "budget.change", "budget.remove", name);
    }

    @Test
    void whoComesSecondIsRefused() {
        var made = RunningProduct.json(make(name, "\"hard_micros\": 5000000"));
        var address = BUDGETS + "/" + made.path("id").asString();
        var body = "{\"name\": \"%s\", \"hard_micros\": 1, \"version\": %d}"
                .formatted(name, made.path("version").asInt());
        put(address, body);

        var second = put(address, body);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("BUDGET_CHANGED");
        assertThat(make(name, "\"hard_micros\": 5").body()).contains("BUDGET_EXISTS");
        product.delete(address);
    }

    @Test
    void whatIsNoBudgetIsRefusedWithTheReason() {
        assertThat(make(name, "\"enabled\": true").body()).contains("A budget needs a hard or a soft limit");
        assertThat(make("", "\"hard_micros\": 5").body()).contains("'name' must have 1 to 100 characters");
        assertThat(make(name, "\"hard_micros\": -5").statusCode()).isEqualTo(400);
        assertThat(product.post(BUDGETS, "{\"name\": \"x\", \"scope\": \"nobody\", \"period\": \"day\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(product.post(
                                BUDGETS,
                                "{\"name\": \"x\", \"scope\": \"all\", \"period\": \"day\", \"zone\": \"Nowhere\","
                                        + " \"hard_micros\": 5}")
                        .body())
                .contains("'Nowhere' is no time zone");
    }

    @Test
    void budgetsAreMadeByAdministratorsAndSeenByOperators() {
        var made = RunningProduct.json(make(name, "\"hard_micros\": 5000000"));
        var address = BUDGETS + "/" + made.path("id").asString();
        var operator = product.keyFor("operator");
        var viewer = product.keyFor("viewer");

        assertThat(product.get(address, operator).statusCode()).isEqualTo(200);
        assertThat(product.send(product.request(address, operator).DELETE().build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(product.get(address, viewer).statusCode()).isEqualTo(404);
        assertThat(product.get(BUDGETS, viewer).body()).doesNotContain(name);
        assertThat(product.getAsStranger(BUDGETS).statusCode()).isEqualTo(401);
        product.delete(address);
    }

    private HttpResponse<String> make(String called, String limits) {
        return product.post(
                BUDGETS,
                "{\"name\": \"%s\", \"scope\": \"provider\", \"scope_name\": \"%s\", \"period\": \"week\", \"zone\": \"Asia/Tokyo\", %s}"
                        .formatted(called, UUID.randomUUID(), limits));
    }

    private HttpResponse<String> put(String address, String json) {
        return product.send(product.request(address, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build());
    }
}
