package io.magictunnel.security.token;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer that others wrote: the product fetches its keys and knows its people. */
@AgainstTheProduct
class IssuerIT {

    private static final String ISSUER = "http://localhost:" + System.getProperty("it.issuer.port");
    private static final String ME = "/dashboard/api/users/me";

    private static Process issuer;

    private final RunningProduct product;

    IssuerIT(RunningProduct product) {
        this.product = product;
    }

    @BeforeAll
    static void startTheIssuer(RunningProduct product) throws Exception {
        issuer = NpmPrograms.installed()
                .startScript(
                        "issuer.mjs",
                        List.of(
                                System.getProperty("it.issuer.port"),
                                product.mcp().toString()));
        Eventually.eventually(() -> assertThat(isThere(product)).isTrue());
    }

    @AfterAll
    static void stopTheIssuer() {
        issuer.destroy();
    }

    @Test
    void strangersLearnWhoGivesTokens() {
        var refused = product.send(ping().build());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("resource_metadata=\"http://localhost:", "/.well-known/oauth-protected-resource/mcp\"")
                .contains("scope=\"mcp\"");
        for (var path : List.of("", "/mcp", "/mcp/reading")) {
            var metadata = RunningProduct.json(product.getAsStranger("/.well-known/oauth-protected-resource" + path));
            assertThat(metadata.path("resource").asString())
                    .isEqualTo(product.mcp().toString());
            assertThat(metadata.path("authorization_servers").path(0).asString())
                    .isEqualTo(ISSUER);
        }
        assertThat(product.getAsStranger("/.well-known/oauth-protected-resource/other")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenOpensTheEndpointAndMakesItsUser() {
        var token = token("anna", "mcp", product.mcp().toString());

        var answer =
                product.send(ping().header("Authorization", "Bearer " + token).build());
        var me = RunningProduct.json(product.get(ME, token));

        assertThat(answer.statusCode()).isNotEqualTo(401).isNotEqualTo(403);
        assertThat(me.path("user").asString()).isEqualTo("anna@issuer");
        assertThat(me.path("role").asString()).isEqualTo("operator");
        assertThat(RunningProduct.json(product.get(
                                ME, token("bert", "mcp other", product.mcp().toString())))
                        .path("role")
                        .asString())
                .isEqualTo("user");
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        var token = token("anna", "mcp", "http://localhost:9/mcp");

        var answer = product.get(ME, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
    }

    @Test
    void aTokenWithoutTheScopeIsGoodForLess() {
        var token = token("anna", "other", product.mcp().toString());

        var answer =
                product.send(ping().header("Authorization", "Bearer " + token).build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"insufficient_scope\"", "scope=\"mcp\"");
    }

    @Test
    void aForgedTokenIsRefused() {
        var parts = token("bert", "mcp", product.mcp().toString()).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"roles\":[]", "\"roles\":[\"admin\"]");
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        assertThat(product.get(ME, parts[0] + "." + forged + "." + parts[2]).statusCode())
                .isEqualTo(401);
    }

    private HttpRequest.Builder ping() {
        return HttpRequest.newBuilder(product.mcp())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"));
    }

    private String token(String user, String scope, String resource) {
        return RunningProduct.json(ask(product, user, scope, resource))
                .path("access_token")
                .asString();
    }

    private static HttpResponse<String> ask(RunningProduct product, String user, String scope, String resource) {
        var proof =
                Base64.getEncoder().encodeToString((user + ":secret+of+the+tests").getBytes(StandardCharsets.UTF_8));
        return product.send(HttpRequest.newBuilder(URI.create(ISSUER + "/token"))
                .header("Authorization", "Basic " + proof)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(ofString(
                        "grant_type=client_credentials&scope=" + scope.replace(' ', '+') + "&resource=" + resource))
                .build());
    }

    private static boolean isThere(RunningProduct product) {
        try {
            return ask(product, "bert", "mcp", product.mcp().toString()).statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
