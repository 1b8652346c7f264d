package io.magictunnel.permission.virtual;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
class VirtualServersApiIT {

    private static final String API = "/dashboard/api/virtual-servers";
    private static final String TEXT =
            "\"selection\":{\"include\":[{\"kind\":\"category\",\"name\":\"text\"}],\"exclude\":[{\"kind\":\"tool\",\"name\":\"text_case\"}]}";

    private final RunningProduct product;

    VirtualServersApiIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(API + "/api-test");
    }

    @Test
    void isComposedReadChangedAndRemoved() {
        var created = create("\"title\":\"Texts\",\"visibility\":{\"roles\":[\"user\"],\"users\":[\"Admin\"]},");
        var read = RunningProduct.json(product.get(API + "/api-test"));
        var changed = change("{\"version\":1,\"enabled\":false,%s}".formatted(TEXT));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api-test"));
        assertThat(read).isEqualTo(RunningProduct.json(created));
        assertThat(read.at("/visibility/users/0").asString()).isEqualTo("admin");
        assertThat(read.at("/selection/exclude/0/name").asString()).isEqualTo("text_case");
        assertThat(read.path("path").asString()).isEqualTo("/mcp/api-test");
        assertThat(RunningProduct.json(changed).path("version").asInt()).isEqualTo(2);
        assertThat(RunningProduct.json(changed).path("visibility").isEmpty()).isTrue();
        assertThat(product.delete(API + "/api-test").statusCode()).isEqualTo(204);
        assertThat(product.get(API + "/api-test").statusCode()).isEqualTo(404);
        assertThat(product.get("/dashboard/api/audit?object=api-test").body())
                .contains("virtual_server.create", "virtual_server.update", "virtual_server.remove");
    }

    @Test
    void whoeverComesSecondIsRefused() {
        create("");
        var first = change("{\"version\":1,\"title\":\"first\",%s}".formatted(TEXT));
        var second = change("{\"version\":1,\"title\":\"second\",%s}".formatted(TEXT));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("VIRTUAL_SERVER_CHANGED");
        assertThat(product.delete(API + "/api-test?version=1").statusCode()).isEqualTo(409);
        assertThat(create("").body()).contains("VIRTUAL_SERVER_EXISTS");
    }

    @Test
    void whatDoesNotFitIsRefusedInWords() {
        assertThat(product.post(API, "{\"name\":\"../up\",%s}".formatted(TEXT)).body())
                .contains("1 to 63 lower-case letters, digits and hyphens");
        assertThat(product.post(API, "{\"name\":\"a\",\"selection\":{\"include\":[{\"kind\":\"tool\"}]}}")
                        .body())
                .contains("A rule about a tool needs its name");
        assertThat(change("{%s}".formatted(TEXT)).body()).contains("A change needs the 'version'");
    }

    @Test
    void administratorsChangeOperatorsReadAndOthersSeeWhatTheyMayEnter() {
        create("\"visibility\":{\"roles\":[\"viewer\"]},");
        var operator = product.keyFor("operator");
        var user = product.keyFor("user");
        var viewer = product.keyFor("viewer");

        assertThat(product.get(API, operator).body()).contains("api-test");
        assertThat(product.get(API + "/api-test", operator).statusCode()).isEqualTo(200);
        assertThat(product.get(API, user).body()).doesNotContain("api-test");
        assertThat(product.get(API, viewer).body()).contains("api-test").doesNotContain("text_case");
        assertThat(product.get(API + "/api-test", viewer).statusCode()).isEqualTo(403);
        assertThat(product.send(product.request(API + "/api-test", operator)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPreviewCountsAndWeighs() {
        var preview = RunningProduct.json(product.post(API + "/preview", TEXT.substring("\"selection\":".length())));

        assertThat(preview.at("/tools/selected").asInt())
                .isEqualTo(preview.path("sizes").size())
                .isPositive();
        assertThat(preview.at("/tools/selected").asInt())
                .isLessThan(preview.at("/tools/all").asInt());
        assertThat(preview.at("/tokens/selected").asInt())
                .isEqualTo(preview.path("sizes").values().stream()
                        .mapToInt(size -> size.path("tokens").asInt())
                        .sum());
        assertThat(preview.path("sizes").toString()).contains("text_count").doesNotContain("text_case");
    }

    @Test
    void saysWhatItsListOfToolsShows() {
        var silent = RunningProduct.json(create(""));
        var changed = RunningProduct.json(
                change("{\"version\":1,\"tool_visibility\":\"discovery_only\",%s}".formatted(TEXT)));
        var wrong = change("{\"version\":2,\"tool_visibility\":\"few\",%s}".formatted(TEXT));

        assertThat(silent.has("tool_visibility")).isFalse();
        assertThat(changed.path("tool_visibility").asString()).isEqualTo("discovery_only");
        assertThat(RunningProduct.json(product.get(API + "/api-test"))).isEqualTo(changed);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("tool_visibility", "pinned");
    }

    @Test
    void aPreviewWeighsEveryVisibility() {
        var offers = RunningProduct.json(product.post(API + "/preview", TEXT.substring("\"selection\":".length())))
                .path("offers");

        assertThat(offers.values().stream()
                        .map(offer -> offer.path("visibility").asString()))
                .containsExactly("all", "discovery_only", "pinned");
        assertThat(offers.path(0).path("tokens").asInt()).isPositive();
        assertThat(offers.path(1).path("dead_end").asBoolean()).isTrue();
        assertThat(offers.path(1).path("tokens")).isEqualTo(offers.path(0).path("tokens"));
    }

    private HttpResponse<String> create(String more) {
        return product.post(API, "{\"name\":\"api-test\",%s%s}".formatted(more, TEXT));
    }

    private HttpResponse<String> change(String body) {
        return product.send(product.request(API + "/api-test", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(body))
                .build());
    }
}
