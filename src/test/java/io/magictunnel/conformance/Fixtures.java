package io.magictunnel.conformance;

import static java.net.http.HttpRequest.BodyPublishers.noBody;

import io.magictunnel.platform.Json;
import io.magictunnel.testing.KeyedDoor;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The fixtures while the product offers them. */
final class Fixtures implements AutoCloseable {

    private static final String SERVER = "fixtures";
    private static final String SERVERS = "/dashboard/api/servers";

    private final KeyedDoor door;
    private final Runnable withdrawal;

    private Fixtures(RunningProduct product, Runnable withdrawal) {
        this.door = KeyedDoor.to(product, product.adminKey());
        this.withdrawal = withdrawal;
    }

    /** Where the suite, which can send no key, finds them. */
    URI address() {
        return door.at("/mcp");
    }

    static Fixtures ofTheProduct(RunningProduct product) {
        turn(product, "POST");
        return new Fixtures(product, () -> turn(product, "DELETE"));
    }

    /** Those of another server, with which the product speaks that generation of the protocol. */
    static Fixtures ofAServer(RunningProduct product, String era) {
        var programs = NpmPrograms.installed();
        var definition = Map.of(
                "command",
                "node",
                "args",
                List.of(
                        programs.script("fixtures.mjs"),
                        Path.of("src/test/resources/conformance")
                                .toAbsolutePath()
                                .toString()),
                "env",
                Map.of("PATH", programs.path()),
                "alias",
                "",
                "era",
                era);
        return ofAServer(product, definition);
    }

    /** Those of a server that runs already. */
    static Fixtures ofAServer(RunningProduct product, String address, String era) {
        return ofAServer(product, Map.of("url", address, "alias", "", "era", era));
    }

    private static Fixtures ofAServer(RunningProduct product, Map<String, ?> definition) {
        var added = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", SERVER, "server", definition)));
        if (added.statusCode() != 201) {
            throw new IllegalStateException("The fixtures cannot be added: " + added.body());
        }
        var fixtures = new Fixtures(product, () -> product.delete(SERVERS + "/" + SERVER));
        Waiting.until(
                "the fixtures are ready",
                () -> RunningProduct.json(product.get(SERVERS + "/" + SERVER))
                                .path("tools")
                                .asInt()
                        > 0);
        return fixtures;
    }

    @Override
    public void close() {
        door.close();
        withdrawal.run();
    }

    private static void turn(RunningProduct product, String method) {
        var answer = product.send(product.request(FixtureSwitch.ADDRESS, product.adminKey())
                .method(method, noBody())
                .build());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(
                    "The fixtures cannot be switched: %d %s".formatted(answer.statusCode(), answer.body()));
        }
    }
}
