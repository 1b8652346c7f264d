package io.magictunnel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AgainstTheProduct
@Tag("database")
class SummaryIT {

    @Test
    void anOperatorSeesEverybodysCalls(RunningProduct product) {
        product.post("/dashboard/api/tools/time_now/execute", "{\"arguments\":{}}");

        var key = product.keyFor("operator");
        Waiting.until(
                "the call is told",
                () -> summary(product, key).path("recent").toString().contains("time_now"));
        var summary = summary(product, key);

        assertThat(summary.path("tools").asInt()).isPositive();
        assertThat(summary.path("clients").isInt()).isTrue();
        assertThat(summary.path("last_hour").path("calls").asInt()).isPositive();
    }

    @Test
    void aViewerSeesNothingOfOthers(RunningProduct product) {
        var name = "sees-nothing";
        product.post("/dashboard/api/users", "{\"name\":\"%s\",\"role\":\"viewer\"}".formatted(name));
        var key = RunningProduct.json(product.post(
                        "/dashboard/api/keys",
                        "{\"name\":\"summary\",\"user\":\"%s\",\"role\":\"viewer\"}".formatted(name)))
                .path("secret")
                .asString();
        product.post("/dashboard/api/tools/time_now/execute", "{\"arguments\":{}}");

        var summary = summary(product, key);

        assertThat(summary.path("tools").asInt()).isZero();
        assertThat(summary.has("clients")).isFalse();
        assertThat(summary.has("last_hour")).isFalse();
        assertThat(summary.path("recent").values()).isEmpty();
        product.delete("/dashboard/api/users/" + name);
    }

    @Test
    void aStrangerSeesNothingAtAll(RunningProduct product) {
        assertThat(product.getAsStranger("/dashboard/api/analytics/summary").statusCode())
                .isEqualTo(401);
    }

    private static JsonNode summary(RunningProduct product, String key) {
        var answer = product.get("/dashboard/api/analytics/summary", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningProduct.json(answer);
    }
}
