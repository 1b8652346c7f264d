package io.magictunnel.provider.price.keeping;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class PricesIT {

    private static final String PRICES = "/dashboard/api/llm/prices";

    private final RunningProduct product;

    PricesIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void pricesAreFound() {
        var found = RunningProduct.json(product.get(PRICES + "?text=GPT-4.1-mini-2025&vendor=openai&limit=2"));

        assertThat(found.path("total").asInt()).isEqualTo(2);
        assertThat(found.path("prices").size()).isEqualTo(2);
        assertThat(found.path("prices")
                        .get(1)
                        .path("rates")
                        .get(0)
                        .path("cache_read")
                        .decimalValue())
                .isEqualByComparingTo("0.1");
        assertThat(product.get(PRICES + "?known=false&limit=1").body())
                .contains("\"known\":false")
                .doesNotContain("rates");
        assertThat(product.get(PRICES + "?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void anAdministratorsPriceHoldsAtOnceUntilItIsTakenBack() {
        var id = "azure/the-it-deployment";

        var set = override(
                "{\"id\": \"%s\", \"rates\": [{\"input\": 1.13, \"output\": 2}, {\"above\": 1000, \"input\": 3}]}"
                        .formatted(id));
        assertThat(set.statusCode()).isEqualTo(200);
        var found = RunningProduct.json(product.get(PRICES + "?text=" + id))
                .path("prices")
                .get(0);
        assertThat(found.path("origin").asString()).isEqualTo("override");
        assertThat(found.path("vendor").asString()).isEqualTo("azure");
        assertThat(found.path("rates").get(0).path("input").decimalValue()).isEqualByComparingTo("1.13");
        assertThat(product.get(PRICES + "/history?id=" + id).body()).contains("override");

        assertThat(product.delete(PRICES + "/override?id=" + id).statusCode()).isEqualTo(204);
        assertThat(product.get(PRICES + "?text=" + id).body()).contains("\"total\":0");
        assertThat(product.delete(PRICES + "/override?id=" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoPriceIsRefused() {
        assertThat(override("{\"id\": \"x\", \"rates\": [{\"input\": -1, \"output\": 2}]}")
                        .body())
                .contains("At /rates/0: 'input' is -1; allowed is 0 to");
        assertThat(override("{\"id\": \"x\", \"rates\": [{\"input\": 1}]}").body())
                .contains("A line without 'tier'");
        assertThat(override("{\"id\": \"\", \"rates\": [{\"input\": 1, \"output\": 1}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(product.post(PRICES + "/update", "").body()).contains("No price file is configured");
    }

    @Test
    void pricesAreForAllToSeeAndForAdministratorsToSet() {
        var user = product.keyFor("user");

        assertThat(product.get(PRICES, user).statusCode()).isEqualTo(200);
        assertThat(product.send(product.request(PRICES + "/override?id=x", user)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(product.get(PRICES + "/unknown", user).statusCode()).isEqualTo(403);
        assertThat(product.get(PRICES + "/unknown").body()).contains("models");
        assertThat(product.get(PRICES + "/quarantine").body()).contains("prices");
    }

    private HttpResponse<String> override(String json) {
        return product.send(product.request(PRICES + "/override", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build());
    }
}
