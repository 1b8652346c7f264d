package io.magictunnel.execution;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AgainstTheProduct
@Tag("database")
class ToolCallsIT {

    @Test
    void aToolRunsAndItsAnswerComesBack(RunningProduct product) {
        var answer = RunningProduct.json(execute(product, "text_sort", "{\"text\": \"b\\na\\n\"}"));

        assertThat(answer.at("/result/content/0/text").asString()).isEqualTo("a\nb\n");
        assertThat(answer.path("is_error").asBoolean(true)).isFalse();
    }

    @Test
    void everyCallIsInTheHistoryAndInTheFiguresOfItsTool(RunningProduct product) throws Exception {
        var calls = usage(product, "text_unique").path("calls").asInt();

        var answer = execute(product, "text_unique", "{\"text\": \"a\\na\\n\", \"password\": \"hunter2\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        var executions = awaited(product, "/dashboard/api/tools/text_unique/executions?outcome=failed", calls + 1);
        var newest = executions.path("executions").path(0);
        var whole = RunningProduct.json(
                product.get("/dashboard/api/executions/" + newest.path("id").asString()));
        assertThat(newest.path("failure").asString()).isEqualTo("invalid_arguments");
        assertThat(newest.path("channel").asString()).isEqualTo("rest");
        assertThat(newest.path("request_id").asString())
                .isEqualTo(RunningProduct.json(answer).at("/error/request_id").asString());
        assertThat(whole.path("arguments").asString())
                .contains("\"password\":\"***\"")
                .doesNotContain("hunter2");
        assertThat(usage(product, "text_unique").path("failures").asInt()).isEqualTo(calls + 1);
    }

    @Test
    void theHistoryIsSearched(RunningProduct product) throws Exception {
        execute(product, "text_checksum", "{\"text\": \"abc\"}");
        awaited(product, "/dashboard/api/executions?tool=text_checksum", 1);

        assertThat(found(product, "tool=text_checksum&outcome=succeeded&channel=rest&caller=ADMIN&limit=1"))
                .isOne();
        assertThat(found(product, "tool=text_checksum&outcome=failed")).isZero();
        assertThat(found(product, "tool=text_checksum&caller=100%25")).isZero();
        assertThat(found(product, "tool=text_checksum&until=2020-01-01T00:00:00Z"))
                .isZero();
        assertThat(product.get("/dashboard/api/executions?limit=501").statusCode())
                .isEqualTo(400);
    }

    @Test
    void othersSeeOnlyWhatTheyRanThemselves(RunningProduct product) throws Exception {
        execute(product, "text_case", "{\"text\": \"a\", \"to\": \"upper\"}");
        var executions = awaited(product, "/dashboard/api/executions?tool=text_case", 1);
        var id = executions.path("executions").path(0).path("id").asString();
        var stranger = keyOfAnotherUser(product);

        assertThat(RunningProduct.json(product.get("/dashboard/api/executions", stranger))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(product.get("/dashboard/api/executions/" + id, stranger).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDisabledToolIsNotCalledUntilItIsEnabledAgain(RunningProduct product) {
        change(product, "text_column", "{\"enabled\": false, \"tags\": [\"resting\"]}", product.adminKey());
        var refused = execute(product, "text_column", "{\"text\": \"a,b\", \"columns\": \"1\"}");
        var listed = RunningProduct.json(product.get("/dashboard/api/tools?status=disabled&tag=resting"));

        change(product, "text_column", "{\"enabled\": true}", product.adminKey());
        var answered = execute(product, "text_column", "{\"text\": \"a,b\", \"columns\": \"1\"}");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(product.get("/dashboard/api/audit?action=tool.change&object_name=text_column")
                        .body())
                .contains("disabled; tags resting");
    }

    @Test
    void manyToolsAreChangedAtOnce(RunningProduct product) {
        var answer = product.send(product.request("/dashboard/api/tools", product.adminKey())
                .header("Content-Type", "application/json")
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                "{\"names\": [\"git_log\", \"git_show\", \"no_such\"], \"change\": {\"category\": \"history\"}}"))
                .build());

        assertThat(RunningProduct.json(answer).path("changed").size()).isEqualTo(2);
        assertThat(RunningProduct.json(answer).at("/not_found/0").asString()).isEqualTo("no_such");
        assertThat(RunningProduct.json(product.get("/dashboard/api/tools?category=history"))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aViewerChangesNothing(RunningProduct product) {
        var answer = change(product, "text_sort", "{\"enabled\": false}", product.keyFor("viewer"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aChangeThatDoesNotFitIsRefused(RunningProduct product) {
        assertThat(change(product, "text_sort", "{}", product.adminKey()).statusCode())
                .isEqualTo(400);
        assertThat(change(product, "text_sort", "{\"category\": \"A B\"}", product.adminKey())
                        .body())
                .contains("'A B' is no category");
        assertThat(change(product, "no_such", "{\"enabled\": true}", product.adminKey())
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> execute(RunningProduct product, String tool, String arguments) {
        return product.post(
                "/dashboard/api/tools/%s/execute".formatted(tool), "{\"arguments\": %s}".formatted(arguments));
    }

    private static HttpResponse<String> change(RunningProduct product, String tool, String change, String key) {
        return product.send(product.request("/dashboard/api/tools/" + tool, key)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(change))
                .build());
    }

    private static String keyOfAnotherUser(RunningProduct product) {
        product.post("/dashboard/api/users", "{\"name\": \"quiet-one\", \"role\": \"viewer\"}");
        var key = product.post(
                "/dashboard/api/keys", "{\"name\": \"quiet key\", \"role\": \"viewer\", \"user\": \"quiet-one\"}");
        return RunningProduct.json(key).path("secret").asString();
    }

    private static JsonNode usage(RunningProduct product, String tool) {
        return RunningProduct.json(product.get("/dashboard/api/tools/" + tool)).path("usage");
    }

    private static int found(RunningProduct product, String conditions) {
        return RunningProduct.json(product.get("/dashboard/api/executions?" + conditions))
                .path("executions")
                .size();
    }

    /** The history is written a moment later. */
    private static JsonNode awaited(RunningProduct product, String path, int total) throws Exception {
        eventually(() -> assertThat(page(product, path).path("total").asInt()).isGreaterThanOrEqualTo(total));
        return page(product, path);
    }

    private static JsonNode page(RunningProduct product, String path) {
        return RunningProduct.json(product.get(path));
    }
}
