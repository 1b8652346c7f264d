package io.magictunnel.cli.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's REST API. What it refuses, and whatever else goes wrong, is a {@link CommandFailure} with a sentence. */
public final class RestDoor {

    private static final int MOST_BYTES = 64 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Address address;
    private final HttpClient http;

    public RestDoor(Address address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    public JsonNode get(RestPath path) {
        return ask(path, HttpRequest.newBuilder().GET());
    }

    public JsonNode post(RestPath path, JsonNode body) {
        return ask(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8)));
    }

    public JsonNode delete(RestPath path) {
        return ask(path, HttpRequest.newBuilder().DELETE());
    }

    private JsonNode ask(RestPath path, HttpRequest.Builder request) {
        request.uri(address.resolve(path)).timeout(address.patience()).header("Accept", "application/json");
        address.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            return read(answer, bytes(answer));
        } catch (IOException broken) {
            throw new CommandFailure(
                    ExitStatus.UNREACHABLE,
                    "%s cannot be reached (%s). Is it running, and is MAGICTUNNEL_URL right?"
                            .formatted(address, reason(broken)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CommandFailure.refused("Stopped while waiting for " + address);
        }
    }

    private static byte[] bytes(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw CommandFailure.refused("The answer is longer than %d bytes".formatted(MOST_BYTES));
            }
            return bytes;
        }
    }

    private JsonNode read(HttpResponse<?> answer, byte[] body) {
        var json = parsed(body);
        if (answer.statusCode() / 100 == 2) {
            return json.orElseThrow(() -> CommandFailure.refused(
                    "%s answers with something else than JSON; is it MagicTunnel?".formatted(address)));
        }
        throw new CommandFailure(
                switch (answer.statusCode()) {
                    case 401, 403 -> ExitStatus.NOT_ALLOWED;
                    default -> ExitStatus.REFUSED;
                },
                json.map(refusal -> inWords(refusal.path("error")))
                        .filter(words -> !words.isEmpty())
                        .orElseGet(() -> "%s answers with status %d".formatted(address, answer.statusCode())));
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The refusal in the words of the product. */
    private static String inWords(JsonNode error) {
        var words = new ArrayList<String>();
        error.path("code").asStringOpt().ifPresent(code -> words.add(code + ":"));
        error.path("message").asStringOpt().ifPresent(words::add);
        error.path("details").asStringOpt().ifPresent(details -> words.add("(%s)".formatted(details)));
        error.path("retry_after_seconds")
                .asLongOpt()
                .ifPresent(seconds -> words.add("Again in %d seconds.".formatted(seconds)));
        return String.join(" ", words);
    }

    private static String reason(IOException broken) {
        return Optional.ofNullable(broken.getMessage())
                .orElseGet(() -> broken.getClass().getSimpleName());
    }
}
