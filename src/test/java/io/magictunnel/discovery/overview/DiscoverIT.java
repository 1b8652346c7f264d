package io.magictunnel.discovery.overview;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AgainstTheProduct
class DiscoverIT {

    private static final String API = "/dashboard/api/discover";
    private static final String COUNT = "{\"sentence\":\"count the words of a text\",\"mode\":\"rule_based\"%s}";

    private final RunningProduct product;

    DiscoverIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void findsWithReasonsAndConfidence() {
        var found = RunningProduct.json(product.post(API, COUNT.formatted("")));

        assertThat(found.path("fits").asBoolean()).isTrue();
        assertThat(found.path("mode").asString()).isEqualTo("rule_based");
        assertThat(namesIn(found.path("hits"))).contains("text_count");
        assertThat(found.at("/hits/0/confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(found.at("/hits/0/parts/0/because").isString()).isTrue();
        assertThat(found.at("/hits/0").has("input_schema")).isFalse();
        assertThat(RunningProduct.json(product.post(API, COUNT.formatted(",\"input_schemas\":true")))
                        .at("/hits/0/input_schema/type")
                        .asString())
                .isEqualTo("object");
    }

    @Test
    void nothingFitsIsSaidWithTheNearest() {
        var found = RunningProduct.json(
                product.post(API, "{\"sentence\":\"book a table for two in the evening\",\"threshold\":0.99}"));

        assertThat(found.path("fits").asBoolean()).isFalse();
        assertThat(found.path("hits").isEmpty()).isTrue();
        assertThat(found.path("nearest").isEmpty()).isFalse();
    }

    @Test
    void filtersLeaveOthersOut() {
        var found =
                RunningProduct.json(product.post(API, COUNT.formatted(",\"categories\":[\"json\"],\"threshold\":0")));

        assertThat(found.path("hits").values())
                .allSatisfy(hit -> assertThat(hit.path("category").asString()).isEqualTo("json"));
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(product.post(API, COUNT.formatted(",\"threshold\":2")).body())
                .contains("from 0 to 1");
        assertThat(product.post(API, "{\"sentence\":\"x\",\"mode\":\"guess\"}").body())
                .contains("mode", "rule_based");
        assertThat(product.post(API, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void modesAreNamed() {
        var modes = RunningProduct.json(product.get(API + "/modes"));

        assertThat(modes.path("modes").toString()).contains("rule_based", "hybrid", "llm_based");
        assertThat(modes.path("usual").asString()).isEqualTo("hybrid");
    }

    @Test
    void onlyAdministratorsLookWithOthersEyesAndItIsWrittenDown() {
        var operator = product.keyFor("operator");
        var someone = madeUser();
        var wish = COUNT.formatted(",\"as_user\":\"%s\"".formatted(someone));

        assertThat(postAs(operator, API, wish).statusCode()).isEqualTo(403);
        assertThat(postAs(product.keyFor("viewer"), API, COUNT.formatted("")).statusCode())
                .isEqualTo(200);
        assertThat(product.post(API, COUNT.formatted(",\"as_user\":\"nobody-of-that-name\""))
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.post(API, wish).statusCode()).isEqualTo(200);
        assertThat(product.get("/dashboard/api/audit?action=discovery.look_as").body())
                .contains(someone);
    }

    @Test
    void throughAVirtualServerNothingElseIsFound() {
        product.post("/dashboard/api/virtual-servers", """
                {"name": "discover-it", "tool_visibility": "pinned",
                 "selection": {"include": [{"kind": "category", "name": "json"}]}}""");
        try {
            var found = RunningProduct.json(
                    product.post(API, COUNT.formatted(",\"virtual_server\":\"discover-it\",\"threshold\":0")));
            var seen = RunningProduct.json(product.get(API + "/visibility?virtual_server=discover-it"));

            assertThat(namesIn(found.path("hits"))).doesNotContain("text_count");
            assertThat(seen.path("asked").asString()).isEqualTo("pinned");
            assertThat(seen.path("given").asString()).isEqualTo("all");
            assertThat(product.post(API, COUNT.formatted(",\"virtual_server\":\"no-such\""))
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            product.delete("/dashboard/api/virtual-servers/discover-it");
        }
    }

    @Test
    void aListCostsLessTheLessItShows() {
        var prices = RunningProduct.json(product.get(API + "/visibility")).path("prices");

        assertThat(prices.size()).isEqualTo(3);
        assertThat(prices.path(0).path("tokens").asInt())
                .isPositive()
                .isGreaterThanOrEqualTo(prices.path(2).path("tokens").asInt());
        assertThat(prices.path(2).path("tokens").asInt())
                .isGreaterThanOrEqualTo(prices.path(1).path("tokens").asInt());
    }

    @Test
    void aCorrectionLiftsTheRightToolIsSeenAndErased() {
        var user = keyOfMadeUser();
        var wish = COUNT.formatted(",\"threshold\":0,\"limit\":40");

        var answer = postAs(user, API + "/corrections", """
                {"sentence": "count the words of a text", "right": "json_read", "wrong": "text_count"}""");
        var found = RunningProduct.json(postAs(user, API, wish));
        var remembered = RunningProduct.json(product.get(API + "/learning", user));

        assertThat(RunningProduct.json(answer).path("remembered").asBoolean()).isTrue();
        assertThat(hit(found, "json_read").path("parts").toString()).contains("learned", "you chose it");
        assertThat(remembered.path("consent").asString()).isEqualTo("own");
        assertThat(remembered.path("choices").size()).isEqualTo(2);
        assertThat(hit(RunningProduct.json(product.post(API, wish)), "json_read")
                        .toString())
                .doesNotContain("learned");
        product.send(product.request(API + "/learning", user).DELETE().build());
        assertThat(RunningProduct.json(product.get(API + "/learning", user))
                        .path("choices")
                        .isEmpty())
                .isTrue();
        assertThat(hit(RunningProduct.json(postAs(user, API, wish)), "json_read")
                        .toString())
                .doesNotContain("learned");
    }

    @Test
    void aToolThatIsNotThereCannotBeRightAndOthersChoicesAreNotErased() {
        var user = keyOfMadeUser();

        assertThat(postAs(user, API + "/corrections", "{\"sentence\": \"x\", \"right\": \"no_such\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(product.send(product.request(API + "/learning?user=admin", user)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void casesAreKeptAndRunAndTheirFiguresRemembered() throws Exception {
        var mark = UUID.randomUUID().toString();
        var added = product.post(API + "/cases", """
                {"sentence": "count the words of a text %s", "expected": ["text_count"]}""".formatted(mark));
        var id = RunningProduct.json(added).path("id").asString();
        try {
            var started = product.post(API + "/runs", "{\"modes\":[\"rule_based\"]}");
            var runId = RunningProduct.json(started).path("id").asString();
            Eventually.eventually(() ->
                    assertThat(product.get(API + "/runs/" + runId).statusCode()).isEqualTo(200));
            var report = RunningProduct.json(product.get(API + "/runs/" + runId));

            assertThat(added.statusCode()).isEqualTo(201);
            assertThat(started.statusCode()).isEqualTo(202);
            assertThat(report.at("/run/ending").asString()).isEqualTo("done");
            assertThat(report.at("/run/results/0/mode").asString()).isEqualTo("rule_based");
            assertThat(report.at("/run/results/0/recall_at_one").isNumber()).isTrue();
            assertThat(product.get(API + "/runs").body()).contains(runId);
            assertThat(product.get(API + "/cases/" + id).body()).contains(mark);
        } finally {
            assertThat(product.delete(API + "/cases/" + id).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void casesAndRunsAreForOperators() {
        var user = product.keyFor("user");

        assertThat(product.get(API + "/cases", user).statusCode()).isEqualTo(403);
        assertThat(product.get(API + "/runs", user).statusCode()).isEqualTo(403);
        assertThat(postAs(user, API + "/runs", "{}").statusCode()).isEqualTo(403);
        assertThat(product.get(API + "/cases", product.keyFor("operator")).statusCode())
                .isEqualTo(200);
    }

    private String madeUser() {
        product.post("/dashboard/api/users", "{\"name\": \"discover-it\", \"role\": \"user\"}");
        return "discover-it";
    }

    /** Keys of the tests are the administrator's otherwise, and so would be what is learned. */
    private String keyOfMadeUser() {
        var made = product.post(
                "/dashboard/api/keys",
                "{\"name\": \"discover\", \"role\": \"user\", \"user\": \"%s\"}".formatted(madeUser()));
        return RunningProduct.json(made).path("secret").asString();
    }

    private HttpResponse<String> postAs(String key, String path, String body) {
        return product.send(product.request(path, key)
                .header("Content-Type", "application/json")
                .POST(ofString(body))
                .build());
    }

    private static JsonNode hit(JsonNode found, String name) {
        return found.path("hits").values().stream()
                .filter(hit -> hit.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> namesIn(JsonNode hits) {
        return hits.values().stream().map(hit -> hit.path("name").asString()).toList();
    }
}
