package io.magictunnel.security;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class UsersIT {

    private static final String USERS = "/dashboard/api/users";

    private final RunningProduct product;

    UsersIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void aUserIsMadeFoundAndRemoved() {
        var made = makeUser("ada", "user");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith(USERS + "/ada");
        assertThat(product.get(USERS).body()).contains("\"ada\"");
        assertThat(made.body()).doesNotContain("password_hash", "secret-of-ada");
        assertThat(product.delete(USERS + "/ada").statusCode()).isEqualTo(204);
        assertThat(product.get(USERS + "/ada").statusCode()).isEqualTo(404);
    }

    @Test
    void noTwoUsersHaveOneName() {
        makeUser("grace", "viewer");

        assertThat(makeUser("GRACE", "viewer").statusCode()).isEqualTo(409);
    }

    @Test
    void theKeysOfADisabledUserDoNotWorkUntilItIsEnabled() {
        makeUser("linus", "user");
        var key = keyOf("linus", "user");

        change("linus", "{\"enabled\": false}");
        var whileDisabled = product.get(USERS + "/me", key).statusCode();
        change("linus", "{\"enabled\": true}");

        assertThat(whileDisabled).isEqualTo(401);
        assertThat(product.get(USERS + "/me", key).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyFollowsItsOwnersRoleDownAtOnce() {
        makeUser("olga", "operator");
        var key = keyOf("olga", "operator");
        assertThat(product.get(USERS, key).statusCode()).isEqualTo(200);

        change("olga", "{\"role\": \"viewer\"}");

        assertThat(product.get(USERS, key).statusCode()).isEqualTo(403);
    }

    @Test
    void anOperatorMakesAndTouchesNoAdministrator() {
        makeUser("otto", "operator");
        var key = keyOf("otto", "operator");

        assertThat(send(key, "POST", USERS, user("eve", "admin")).statusCode()).isEqualTo(403);
        assertThat(send(key, "PATCH", USERS + "/otto", "{\"role\": \"admin\"}").statusCode())
                .isEqualTo(403);
        assertThat(send(key, "PATCH", USERS + "/admin", "{\"enabled\": false}").statusCode())
                .isEqualTo(403);
        assertThat(send(key, "PUT", USERS + "/admin/password", "{\"password\": \"taken over\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(key, "POST", "/dashboard/api/keys", "{\"name\":\"x\",\"role\":\"viewer\",\"user\":\"admin\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(key, "POST", USERS, user("fay", "viewer")).statusCode()).isEqualTo(201);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(change("admin", "{\"role\": \"user\"}").statusCode()).isEqualTo(409);
        assertThat(change("admin", "{\"enabled\": false}").statusCode()).isEqualTo(409);
        assertThat(product.delete(USERS + "/admin").statusCode()).isEqualTo(409);
        assertThat(product.get(USERS + "/me").statusCode()).isEqualTo(200);
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        makeUser("kurt", "user");
        change("kurt", "{\"role\": \"viewer\"}");
        product.delete(USERS + "/kurt");

        var trail = RunningProduct.json(product.get("/dashboard/api/audit?object_kind=user&object_name=kurt"));

        assertThat(trail.path("total").asInt()).isEqualTo(3);
        assertThat(trail.path("events").valueStream().map(event -> event.path("action")
                        .asString()))
                .containsExactly("user.remove", "user.role", "user.create");
        assertThat(trail.at("/events/1/detail").asString()).isEqualTo("from user to viewer");
        assertThat(trail.at("/events/1/request_id").asString()).isNotBlank();
    }

    private HttpResponse<String> makeUser(String name, String role) {
        return product.post(USERS, user(name, role));
    }

    private static String user(String name, String role) {
        return """
                {"name": "%s", "role": "%s", "password": "secret-of-%s"}""".formatted(name, role, name);
    }

    private HttpResponse<String> change(String name, String change) {
        return send(product.adminKey(), "PATCH", USERS + "/" + name, change);
    }

    private String keyOf(String user, String role) {
        var answer = product.post("/dashboard/api/keys", """
                {"name": "test", "role": "%s", "user": "%s"}""".formatted(role, user));
        return RunningProduct.json(answer).path("secret").asString();
    }

    private HttpResponse<String> send(String key, String method, String path, String json) {
        return product.send(product.request(path, key)
                .header("Content-Type", "application/json")
                .method(method, ofString(json))
                .build());
    }
}
