package io.magictunnel.testing;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The product as its clients see it: an address and a key. A test class that wants it is annotated with
 * {@link AgainstTheProduct} and takes it as a parameter of its constructor or of its tests.
 */
public final class RunningProduct {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String adminKey;

    private RunningProduct(URI base, String adminKey) {
        this.base = base;
        this.adminKey = adminKey;
    }

    /** One of several: see {@link OtherProduct}. */
    static RunningProduct at(int port) {
        return new RunningProduct(URI.create("http://localhost:" + port), System.getProperty("it.admin.key"));
    }

    static RunningProduct underTest() {
        return new RunningProduct(
                URI.create("http://localhost:" + System.getProperty("it.http.port")),
                System.getProperty("it.admin.key"));
    }

    /** The product under test, once it says that it is ready. */
    static RunningProduct awaited() {
        var product = underTest();
        var deadline = Instant.now().plus(LONGEST_START);
        while (!product.isReady()) {
            if (hasFailedToStart() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "The product did not become ready; its log:%n%s".formatted(complaints()));
            }
            Waiting.pause();
        }
        return product;
    }

    /** Where the product is found, without a slash at the end. */
    public URI base() {
        return base;
    }

    public URI mcp() {
        return base.resolve("/mcp");
    }

    /** The first admin's API key. */
    public String adminKey() {
        return adminKey;
    }

    /** The password of user {@code admin}. */
    public String adminPassword() {
        return System.getProperty("it.admin.password");
    }

    /** A new API key of that role, made over REST as an administrator would. */
    public String keyFor(String role) {
        var body = Json.MAPPER.createObjectNode().put("name", "test " + role).put("role", role);
        var answer = send(request("/dashboard/api/keys", adminKey)
                .header("Content-Type", "application/json")
                .POST(ofString(body.toString()))
                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("No key for role %s: %s".formatted(role, answer.body()));
        }
        return json(answer).path("secret").asString();
    }

    /** GET as the first admin. */
    public HttpResponse<String> get(String path) {
        return get(path, adminKey);
    }

    public HttpResponse<String> get(String path, String key) {
        return send(request(path, key).GET().build());
    }

    /** GET without any credentials. */
    public HttpResponse<String> getAsStranger(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET().build());
    }

    /** POST of JSON as the first admin. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path, adminKey)
                .header("Content-Type", "application/json")
                .POST(ofString(json, UTF_8))
                .build());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path, adminKey).DELETE().build());
    }

    /** A request to build on, with that key as its bearer token. */
    public HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + key)
                .method("GET", noBody());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException("%s %s".formatted(request.method(), request.uri()), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + request.uri(), stopped);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.MAPPER.readTree(answer.body());
    }

    boolean isReady() {
        try {
            return getAsStranger("/health/ready").statusCode() == 200;
        } catch (IllegalStateException notThere) {
            return false;
        }
    }

    private static boolean hasFailedToStart() {
        return log(line -> line.matches(".* CWWKZ00(02E|04E|12I): .*"))
                .findAny()
                .isPresent();
    }

    private static String complaints() {
        return log(line -> line.matches(".* [EW] [A-Z]{4,5}\\d{4}[EW]: .*|.*FFDC1015I.*|.*CWWKZ0012I.*|Caused by.*"))
                .limit(40)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> log(Predicate<String> kind) {
        try {
            return Files.readAllLines(ServerUnderTest.log()).stream().filter(kind);
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
