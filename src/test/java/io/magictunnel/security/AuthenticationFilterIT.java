package io.magictunnel.security;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheProduct
class AuthenticationFilterIT {

    private static final String USERS = "/dashboard/api/users";

    private final RunningProduct product;

    AuthenticationFilterIT(RunningProduct product) {
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin/", "/admin/login.xhtml", "/mcp", USERS})
    void aForeignHostIsMisdirectedEvenWithAKey(String path) throws IOException {
        var answer =
                raw("GET %s HTTP/1.1\r\nHost: evil.example:%d\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                        .formatted(path, product.base().getPort(), product.adminKey()));

        assertThat(answer).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/dashboard/api/users,http://evil.example",
        "POST,/mcp,http://evil.example",
        "POST,/mcp,null",
        "DELETE,/mcp,http://localhost.evil.example",
        "POST,/dashboard/api/session,http://localhost:1",
        "GET,/admin/,https://evil.example"
    })
    void aForeignPageIsForbiddenEvenWithAKey(String method, String path, String origin) {
        var answer = product.send(product.request(path, product.adminKey())
                .header("Origin", origin)
                .method(method, ofString("{}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void ourOwnPagesMayCall() {
        var answer = product.send(product.request(USERS, product.adminKey())
                .header("Origin", product.base().toString())
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void strangersAreToldHowToCallTheRestApi() {
        var answer = product.getAsStranger(USERS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"magictunnel\"");
        assertThat(RunningProduct.json(answer).at("/error/code").asString()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void strangersAreToldHowToCallTheMcpEndpoint() {
        var answer = product.send(HttpRequest.newBuilder(product.mcp())
                .header("Content-Type", "application/json")
                .POST(ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer ");
        assertThat(RunningProduct.json(answer).path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(RunningProduct.json(answer).at("/error/code").isInt()).isTrue();
    }

    @Test
    void strangersWhoWantAPageAreSentToTheSignInPageAndBack() {
        var answer = product.getAsStranger("/admin/tools.xhtml?q=a");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/admin/login.xhtml?wanted=%2Fadmin%2Ftools.xhtml%3Fq%3Da");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/login.xhtml", "/jakarta.faces.resource/components.css.xhtml?ln=primefaces"})
    void theWayInIsOpen(String path) {
        var answer = product.getAsStranger(path);

        assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/%2e%2e/dashboard/api/users",
                "/jakarta.faces.resource/..%2f..%2fdashboard/api/users",
                "/jakarta.faces.resource/..;/dashboard/api/users",
                "/admin/login.xhtml/../../dashboard/api/users",
                "/admin/login.xhtml;/../tools.xhtml",
                "//dashboard/api/users",
                "/dashboard/api/users;x=/admin/login.xhtml",
                "/WEB-INF/web.xml",
                "/META-INF/persistence.xml"
            })
    void noDetourLeadsAStrangerIn(String path) throws IOException {
        var answer = raw("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                .formatted(path, product.base().getPort()));

        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("\"users\"", "<web-app", "<persistence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/api/users/me;/../../../../elsewhere", "/dashboard/api/users/me;/../../../mcp"})
    void noStrangersDetourChangesWhereAnAddressLeads(String path) throws IOException {
        raw("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                .formatted(path, product.base().getPort()));

        assertThat(product.get("/dashboard/api/users/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer mt_aaaaaaaa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer ",
                "Basic YWRtaW46YWRtaW4="
            })
    void whatIsNoKeyIsNotAccepted(String authorization) {
        var answer = product.send(HttpRequest.newBuilder(product.base().resolve(USERS))
                .header("Authorization", authorization)
                .build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
        assertThat(RunningProduct.json(answer).at("/error/code").asString()).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void aStrangerOpensNoPushChannel() throws IOException {
        assertThat(raw(upgrade("/jakarta.faces.push/live", "X-Nobody: at all"))).startsWith("HTTP/1.1 302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/live?made-up", "/live", "/calls?made-up", "/live?", "", "/"})
    void whereNoPageListensNobodyDoes(String channel) throws IOException {
        var key = "Authorization: Bearer " + product.adminKey();

        var answer = raw(upgrade("/jakarta.faces.push" + channel, key));

        assertThat(answer).startsWith("HTTP/1.1 403").contains("No page of this session listens here");
    }

    private String upgrade(String address, String header) {
        return """
                GET %s HTTP/1.1\r
                Host: localhost:%d\r
                %s\r
                Connection: Upgrade, close\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(address, product.base().getPort(), header);
    }

    @Test
    void noAnswerMayBeFramedSniffedOrKept() {
        var page = product.getAsStranger("/admin/login.xhtml");
        var data = product.get(USERS);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("'nonce-");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(data, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(data, "Cache-Control")).contains("no-store");
        assertThat(header(data, "Referrer-Policy")).isEqualTo("same-origin");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("\n", answer.headers().allValues(name));
    }

    /** Sends what no HTTP library would. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(product.base().getHost(), product.base().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
