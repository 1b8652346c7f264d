package io.magictunnel.security;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
@Tag("database")
class ApiKeysIT {

    private static final String ME = "/dashboard/api/users/me";
    private static final String KEYS = "/dashboard/api/keys";

    private final RunningProduct product;

    ApiKeysIT(RunningProduct product) {
        this.product = product;
    }

    @Test
    void aKeyIsItsOwnerWithItsOwnRole() {
        var key = product.keyFor("viewer");

        var me = RunningProduct.json(product.get(ME, key));

        assertThat(me.path("user").asString()).isEqualTo("admin");
        assertThat(me.path("role").asString()).isEqualTo("viewer");
        assertThat(key).contains("_" + me.path("key_id").asString() + "_");
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        var secret = product.keyFor("viewer");

        assertThat(product.get(KEYS).body()).contains(secret.substring(0, 11)).doesNotContain(secret.substring(12));
        assertThat(product.get("/dashboard/api/audit").body()).doesNotContain(secret.substring(12));
    }

    @Test
    void aRevokedKeyStopsWorkingAtOnce() {
        var key = product.keyFor("user");
        assertThat(product.get(ME, key).statusCode()).isEqualTo(200);

        product.delete(KEYS + "/" + key.substring(3, 11));

        assertThat(product.get(ME, key).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyExpires() {
        // the product's clock counts whole milliseconds
        var soon = Instant.now().plus(Duration.ofSeconds(2)).truncatedTo(ChronoUnit.MILLIS);
        var answer = product.post(KEYS, """
                {"name": "short", "role": "viewer", "expires_at": "%s"}""".formatted(soon));
        var key = RunningProduct.json(answer).path("secret").asString();
        assertThat(answer.statusCode()).isEqualTo(201);

        while (Instant.now().isBefore(soon)) {
            assertThat(product.get(ME, key).statusCode()).isIn(200, 401);
        }

        assertThat(product.get(ME, key).statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyThatHasExpiredAlreadyIsNotMade() {
        var answer = product.post(KEYS, """
                {"name": "late", "role": "viewer", "expires_at": "2020-01-01T00:00:00Z"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningProduct.json(answer).at("/error/message").asString()).contains("expired already");
    }

    @Test
    void aWeakKeyMakesNoStrongOne() {
        var viewer = product.keyFor("viewer");

        assertThat(makeKey(viewer, "viewer").statusCode()).isEqualTo(201);
        assertThat(makeKey(viewer, "user").statusCode()).isEqualTo(403);
        assertThat(makeKey(viewer, "admin").statusCode()).isEqualTo(403);
    }

    @Test
    void aViewerAdministersNothing() {
        var viewer = product.keyFor("viewer");

        assertThat(product.get("/dashboard/api/users", viewer).statusCode()).isEqualTo(403);
        assertThat(product.get("/dashboard/api/audit", viewer).statusCode()).isEqualTo(403);
        assertThat(product.get("/dashboard/api/permissions/grants", viewer).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingOrMadeUpIsRefusedWithItsName() {
        assertThat(product.post(KEYS, "{\"name\": \"x\"}").body()).contains("role");
        assertThat(product.post(KEYS, "{\"name\": \"x\", \"role\": \"root\"}").body())
                .contains("admin, operator, user, viewer");
        assertThat(product.post(KEYS, "{\"name\": \" \", \"role\": \"user\"}").statusCode())
                .isEqualTo(400);
        assertThat(product.post(KEYS, "{\"name\": \"x\", \"role\": \"user\", \"user\": \"nobody\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> makeKey(String with, String role) {
        return product.send(product.request(KEYS, with)
                .header("Content-Type", "application/json")
                .POST(ofString("{\"name\": \"made by another\", \"role\": \"%s\"}".formatted(role)))
                .build());
    }
}
