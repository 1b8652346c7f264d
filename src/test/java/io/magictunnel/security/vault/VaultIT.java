package io.magictunnel.security.vault;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class VaultIT {

    private static final String CREDENTIALS = "/dashboard/api/credentials";

    private final RunningProduct product;

    VaultIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void aValueGoesInAndIsNeverAnswered() {
        var stored = put("write-only", "{\"value\": \"v-e-r-y-secret\", \"shared\": true}", product.adminKey());

        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(stored).path("shared").asBoolean()).isTrue();
        assertThat(stored.body()).doesNotContain("v-e-r-y");
        assertThat(product.get(CREDENTIALS).body()).contains("write-only").doesNotContain("v-e-r-y");
        assertThat(product.get("/dashboard/api/audit?action=credential.add").body())
                .contains("write-only")
                .doesNotContain("v-e-r-y");
    }

    @Test
    void sharedOnesAreForAdministrators() {
        var answer = put("not-mine", "{\"value\": \"x\", \"shared\": true}", product.keyFor("operator"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void everybodyKeepsTheirOwn() {
        var answer = put("mine", "{\"value\": \"x\"}", product.keyFor("user"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningProduct.json(answer).path("shared").asBoolean()).isFalse();
    }

    @Test
    void theKeyIsExchangedWhileCredentialsAreThere() {
        put("survivor", "{\"value\": \"x\", \"shared\": true}", product.adminKey());

        var first = RunningProduct.json(product.post(CREDENTIALS + "/rotation", ""));
        var second = RunningProduct.json(product.post(CREDENTIALS + "/rotation", ""));

        assertThat(second.path("credentials").asInt()).isPositive();
        assertThat(second.path("key").asString()).isNotEqualTo(first.path("key").asString());
    }

    @Test
    void aForgottenOneIsGone() {
        put("short-lived", "{\"value\": \"x\"}", product.adminKey());

        assertThat(product.delete(CREDENTIALS + "/short-lived").statusCode()).isEqualTo(204);
        assertThat(product.delete(CREDENTIALS + "/short-lived").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoNameOrNoValueIsRefused() {
        assertThat(put("oauth:mine", "{\"value\": \"x\"}", product.adminKey()).statusCode())
                .isEqualTo(400);
        assertThat(put("empty", "{\"value\": \"\"}", product.adminKey()).statusCode())
                .isEqualTo(400);
        assertThat(put("absent", "{}", product.adminKey()).statusCode()).isEqualTo(400);
        assertThat(put("late", "{\"value\": \"x\", \"expires_at\": \"2020-01-01T00:00:00Z\"}", product.adminKey())
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> put(String name, String json, String key) {
        return product.send(product.request(CREDENTIALS + "/" + name, key)
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build());
    }
}
