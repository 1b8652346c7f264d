package io.magictunnel.security.session;

import static java.net.URLEncoder.encode;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheProduct
@Tag("database")
class SignInIT {

    private static final String SESSION = "/dashboard/api/session";
    private static final String KEYS_PAGE = "/admin/keys.xhtml";
    private static final String ME = "/dashboard/api/users/me";

    private final RunningProduct product;

    SignInIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void aTokenStandsForWhoSignedInUntilTheySignOut() {
        var token = RunningProduct.json(signIn("admin", product.adminPassword()))
                .path("token")
                .asString();
        assertThat(RunningProduct.json(withToken(token, "GET", ME)).path("user").asString())
                .isEqualTo("admin");

        var signedOut = withToken(token, "DELETE", SESSION);

        assertThat(signedOut.statusCode()).isEqualTo(204);
        assertThat(withToken(token, "GET", ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheSessionsBefore() {
        makeUser("tess");
        var token = RunningProduct.json(signIn("tess", "secret-of-tess"))
                .path("token")
                .asString();

        var changed = product.send(HttpRequest.newBuilder(product.base().resolve(ME + "/password"))
                .header("X-Session-Token", token)
                .header("Content-Type", "application/json")
                .PUT(ofString("{\"current\": \"secret-of-tess\", \"password\": \"new-secret-of-tess\"}"))
                .build());

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(withToken(token, "GET", ME).statusCode()).isEqualTo(401);
        assertThat(signIn("tess", "secret-of-tess").statusCode()).isEqualTo(401);
        assertThat(signIn("tess", "new-secret-of-tess").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongNameAndAWrongPasswordLookTheSame() {
        makeUser("una");

        var wrongPassword = RunningProduct.json(signIn("una", "not her password"));
        var wrongName = RunningProduct.json(signIn("una-nobody", "not her password"));

        assertThat(wrongPassword.at("/error/message")).isEqualTo(wrongName.at("/error/message"));
        assertThat(wrongPassword.at("/error/code")).isEqualTo(wrongName.at("/error/code"));
    }

    @Test
    void whoGuessesTooOftenHasToWait() {
        makeUser("wanda");
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn("wanda", "guess number " + guess).statusCode()).isEqualTo(401);
        }

        var refused = signIn("wanda", "secret-of-wanda");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
    }

    @Test
    void theCookieOfThePagesOpensPagesAndNothingElse() {
        var cookie = cookieOfPages();

        assertThat(withCookie(cookie, "GET", KEYS_PAGE).statusCode()).isEqualTo(200);
        assertThat(withCookie(cookie, "GET", ME).statusCode()).isEqualTo(401);
        assertThat(withCookie(cookie, "POST", "/mcp").statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsHiddenFromScriptsAndOtherSites() {
        var answer = submitted("admin", product.adminPassword());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("magictunnel="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
    }

    @Test
    void aWrongPasswordOpensNoPage() {
        makeUser("xenia");

        var answer = submitted("xenia", "not her password");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("The name or the password is wrong");
        assertThat(cookies(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"magictunnel=", "magictunnel=0000AAAAAAAAAAAAAAAAAAAAAAA", "JSESSIONID=x"})
    void anInventedCookieOpensNothing(String cookie) {
        assertThat(withCookie(cookie, "GET", KEYS_PAGE).statusCode()).isEqualTo(302);
    }

    private String cookieOfPages() {
        return cookies(submitted("admin", product.adminPassword())).getFirst();
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("magictunnel="))
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
    }

    /** Fills in the sign-in page, as a browser without scripts would. */
    private HttpResponse<String> submitted(String name, String password) {
        var page = product.getAsStranger("/admin/login.xhtml").body();
        var form =
                "login_SUBMIT=1&name=%s&password=%s&signIn=signIn&jakarta.faces.ViewState=stateless&primefaces.nonce=%s"
                        .formatted(encode(name, UTF_8), encode(password, UTF_8), nonce(page));
        return product.send(HttpRequest.newBuilder(product.base().resolve("/admin/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(ofString(form))
                .build());
    }

    private static String nonce(String page) {
        var found = Pattern.compile("nonce=\"([A-Za-z0-9]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> signIn(String name, String password) {
        return product.send(HttpRequest.newBuilder(product.base().resolve(SESSION))
                .header("Content-Type", "application/json")
                .POST(ofString("{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password)))
                .build());
    }

    private void makeUser(String name) {
        product.post("/dashboard/api/users", """
                {"name": "%s", "role": "user", "password": "secret-of-%s"}""".formatted(name, name));
    }

    private HttpResponse<String> withToken(String token, String method, String path) {
        return product.send(HttpRequest.newBuilder(product.base().resolve(path))
                .header("X-Session-Token", token)
                .method(method, noBody())
                .build());
    }

    private HttpResponse<String> withCookie(String cookie, String method, String path) {
        return product.send(HttpRequest.newBuilder(product.base().resolve(path))
                .header("Cookie", cookie)
                .method(method, noBody())
                .build());
    }
}
