package io.magictunnel.upstream.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.http.WholeExchange;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the addresses of authorization: within bounds, past the guard, and without following redirects. */
public final class GuardedHttp {

    private static final int MOST_BYTES = 256 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final AddressGuard guard;

    public GuardedHttp(URI server, boolean allowsPrivate) {
        this.guard = new AddressGuard(server, allowsPrivate);
    }

    /** An answer; its body is an object, if it is one. */
    record Reply(int status, Optional<ObjectNode> body) {

        boolean isGood() {
            return status / 100 == 2 && body.isPresent();
        }

        /** The words of OAuth for what went wrong. */
        String fault() {
            var told = body.map(object -> "%s %s"
                            .formatted(
                                    object.path("error").asString(""),
                                    object.path("error_description").asString(""))
                            .strip())
                    .filter(text -> !text.isEmpty());
            return "HTTP %d%s"
                    .formatted(
                            status,
                            told.map(text -> ", " + ForeignText.oneLine(text)).orElse(""));
        }
    }

    AddressGuard guard() {
        return guard;
    }

    Reply get(String address) throws UpstreamException, InterruptedException {
        return send(request(address).GET());
    }

    Reply postForm(String address, Map<String, String> form, Map<String, String> headers)
            throws UpstreamException, InterruptedException {
        var request = request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        headers.forEach(request::setHeader);
        return send(request);
    }

    Reply postJson(String address, JsonNode body) throws UpstreamException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
    }

    /** What the server itself asks for when one comes without anything. */
    List<String> challengesOf(URI server) throws InterruptedException {
        try {
            var question = HttpRequest.newBuilder(server)
                    .header("Accept", "text/event-stream")
                    .GET();
            var reply = WholeExchange.of(CLIENT, question.build(), MOST_BYTES, PATIENCE);
            return reply.status() == 401 ? reply.headers().allValues("www-authenticate") : List.of();
        } catch (UpstreamException silent) {
            return List.of();
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest.Builder request(String address) throws UpstreamException {
        return HttpRequest.newBuilder(guard.require(address)).header("Accept", "application/json");
    }

    private static Reply send(HttpRequest.Builder form) throws UpstreamException, InterruptedException {
        var request = form.build();
        try {
            var reply = WholeExchange.of(CLIENT, request, MOST_BYTES, PATIENCE);
            return new Reply(reply.status(), object(reply.body()));
        } catch (UpstreamException failed) {
            throw new UpstreamException(
                    Reason.UNREACHABLE,
                    "cannot be asked for leave: %s %s".formatted(request.uri().getAuthority(), failed.getMessage()),
                    failed);
        }
    }

    private static Optional<ObjectNode> object(byte[] body) {
        try {
            return Json.MAPPER.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
