package io.magictunnel.provider.overview;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class ProvidersIT {

    private static final String PROVIDERS = "/dashboard/api/llm/providers";
    private static final String KEY = "sk-a-key-that-nobody-may-see-wxyz";

    private final RunningProduct product;

    ProvidersIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(PROVIDERS + "/mine");
    }

    @Test
    void aProviderIsAddedChangedAndRemoved() {
        var added = add("{\"kind\": \"custom\", \"base\": \"http://localhost:9/v1\", \"weight\": 3}");

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(RunningProduct.json(added).path("weight").asInt()).isEqualTo(3);
        assertThat(stateIn(added)).isEqualTo("untried");
        var changed = put("/mine", "{\"kind\": \"custom\", \"base\": \"http://localhost:9/v2\", \"disabled\": true}");
        assertThat(RunningProduct.json(changed).path("base").asString()).isEqualTo("http://localhost:9/v2");
        assertThat(stateIn(changed)).isEqualTo("disabled");
        assertThat(product.delete(PROVIDERS + "/mine").statusCode()).isEqualTo(204);
        assertThat(product.get(PROVIDERS + "/mine").statusCode()).isEqualTo(404);
    }

    @Test
    void itsKeyGoesInAndNeverComesOut() {
        var added = add("{\"kind\": \"openai\"}");

        var key = RunningProduct.json(added).path("key");
        assertThat(key.path("source").asString()).isEqualTo("vault");
        assertThat(key.path("ending").asString()).isEqualTo("wxyz");
        assertThat(key.path("fingerprint").asString()).matches("[0-9a-f]{12}");
        assertThat(added.body()).doesNotContain(KEY);
        assertThat(product.get(PROVIDERS).body()).doesNotContain(KEY).contains("wxyz");
        var other = RunningProduct.json(put(
                "/mine/key", "{\"value\": \"sk-another-key-of-them-abcd\", \"expires_at\": \"2099-01-01T00:00:00Z\"}"));
        assertThat(other.path("key").path("ending").asString()).isEqualTo("abcd");
        assertThat(other.path("key").path("expires_at").asString()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(product.delete(PROVIDERS + "/mine/key").statusCode()).isEqualTo(204);
        assertThat(stateIn(product.get(PROVIDERS + "/mine"))).isEqualTo("no_key");
    }

    @Test
    void whatDoesNotFitIsRefusedByItsField() {
        assertThat(add("{\"kind\": \"azure_openai\"}").body()).contains("base: found nothing");
        assertThat(add("{\"kind\": \"custom\", \"base\": \"http://10.1.2.3/v1\"}")
                        .body())
                .contains("leads to 10.1.2.3");
        assertThat(add("{\"kind\": \"custom\", \"base\": \"http://169.254.169.254/\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(add("{\"kind\": \"custom\", \"base\": \"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(add("{\"kind\": \"unheard_of\"}").statusCode()).isEqualTo(400);
        assertThat(product.get(PROVIDERS + "/mine").statusCode()).isEqualTo(404);
    }

    @Test
    void operatorsLookAndAdministratorsChange() {
        var operator = product.keyFor("operator");
        var user = product.keyFor("user");

        assertThat(product.get(PROVIDERS, operator).statusCode()).isEqualTo(200);
        assertThat(product.get(PROVIDERS, user).statusCode()).isEqualTo(403);
        var refused = product.send(product.request(PROVIDERS, operator)
                .header("Content-Type", "application/json")
                .POST(ofString("{\"name\": \"mine\", \"provider\": {\"kind\": \"openai\"}}"))
                .build());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsDownDoesNotMakeTheProductUnready() {
        add("{\"kind\": \"custom\", \"base\": \"http://localhost:9/v1\"}");

        var ready = product.getAsStranger("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("language model providers");
    }

    private HttpResponse<String> add(String provider) {
        return product.post(
                PROVIDERS,
                "{\"name\": \"mine\", \"provider\": %s, \"key\": {\"value\": \"%s\"}}".formatted(provider, KEY));
    }

    private HttpResponse<String> put(String path, String json) {
        return product.send(product.request(PROVIDERS + path, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build());
    }

    private static String stateIn(HttpResponse<String> answer) {
        return RunningProduct.json(answer).path("condition").path("state").asString();
    }
}
