package io.magictunnel.upstream.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.RunningProduct;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a server that wants tokens to a call with one that a person allowed; the person's browser shows its key as a program would. */
@AgainstTheProduct
@Tag("database")
class ConsentIT {

    private static final String SERVERS = "/dashboard/api/servers";

    private final RunningProduct product;
    private final ProtectedServer server = new ProtectedServer();

    ConsentIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeEach
    void addTheServer() {
        var added = product.post(SERVERS, """
                {"name": "guarded", "server": {"url": "%s/mcp", "auth": {"type": "oauth2"}}}""".formatted(server.base()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    @AfterEach
    void removeTheServer() {
        product.delete(SERVERS + "/guarded/authorize");
        product.delete(SERVERS + "/guarded");
        server.close();
    }

    @Test
    void aServerIsUsedAfterItsUserAllowedIt() throws Exception {
        Eventually.eventually(() -> assertThat(product.get(SERVERS + "/guarded").body())
                .contains("/servers/guarded/authorize answers where"));
        var question = begin();

        var back = answer(question.get("state"), Map.of("code", "c", "iss", server.base()));

        assertThat(question)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("resource", server.base() + "/mcp");
        assertThat(back.body()).contains("may use the server &#39;guarded&#39; now");
        Eventually.eventually(() -> assertThat(call().body()).contains("Bearer token-"));
        assertThat(product.get("/dashboard/api/credentials").body())
                .contains("oauth:token:guarded:")
                .doesNotContain("token-1");
    }

    @Test
    void anAnswerCountsOnceAndOnlyFromTheOneWhoWasAsked() {
        var state = begin().get("state");
        var stranger = product.keyFor("user");

        assertThat(answerAs(stranger, "unknown").statusCode()).isEqualTo(403);
        assertThat(answer(state, Map.of("code", "c", "iss", "https://evil.example"))
                        .body())
                .contains("but &#39;https://evil.example&#39; answered");
        assertThat(answer(state, Map.of("code", "c", "iss", server.base())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theWayBackNeedsAPersonAndOnlySendsThemOn() {
        var sentOn = product.getAsStranger("/oauth/callback?code=%3Cscript%3E&state=s");

        assertThat(sentOn.body()).contains("url=/admin/oauth?code=%3Cscript%3E&amp;state=s");
        assertThat(product.getAsStranger("/admin/oauth?code=c&state=s").statusCode())
                .isEqualTo(302);
        assertThat(product.getAsStranger("/oauth/client.json").body())
                .contains("/oauth/callback", "/oauth/client.json");
    }

    private Map<String, String> begin() {
        var begun = product.post(SERVERS + "/guarded/authorize", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return query(URI.create(RunningProduct.json(begun).path("address").asString()));
    }

    private HttpResponse<String> answer(String state, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(entry -> "&" + entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return product.get("/admin/oauth?state=" + state + query);
    }

    private HttpResponse<String> answerAs(String key, String state) {
        return product.get("/admin/oauth?code=c&state=" + state, key);
    }

    private HttpResponse<String> call() {
        return product.post("/dashboard/api/tools/guarded__whoami/execute", "{\"arguments\": {}}");
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
