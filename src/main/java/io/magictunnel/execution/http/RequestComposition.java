package io.magictunnel.execution.http;

import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.registry.Routing;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What is asked, apart from the address: method, headers and body with the values of the call in them.
 *
 * @param body absent where nothing is sent
 */
record RequestComposition(String method, Map<String, String> headers, Optional<Payload> body) {

    private static final Set<String> METHODS_THAT_SEND = Set.of("POST", "PUT", "PATCH");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final String AGENT = "MagicTunnel";

    /** What is sent, and what it is. */
    record Payload(String text, String contentType) {}

    static RequestComposition of(Routing.Http routing, JsonNode arguments) throws UnfitValueException {
        var headers = new LinkedHashMap<String, String>();
        for (var header : routing.headers().entrySet()) {
            var value = header.getValue().fill(arguments);
            if (value.isPresent()) {
                headers.put(header.getKey(), fitting(header.getKey(), value.get()));
            }
        }
        return new RequestComposition(routing.method(), headers, body(routing, arguments));
    }

    /** The same wish at another address: what only the first host was to know is left out. */
    RequestComposition forAnotherHost() {
        return new RequestComposition(method, Map.of(), body);
    }

    /** A plain look, as a redirect may ask for after a form was sent. */
    RequestComposition asGet() {
        return new RequestComposition("GET", headers, Optional.empty());
    }

    HttpRequest to(Target target, Duration timeLeft) {
        var request = HttpRequest.newBuilder(target.address())
                .timeout(timeLeft)
                .method(method, body.map(RequestComposition::publisher).orElseGet(BodyPublishers::noBody))
                .setHeader("User-Agent", AGENT);
        body.ifPresent(payload -> request.setHeader("Content-Type", payload.contentType()));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static BodyPublisher publisher(Payload payload) {
        return BodyPublishers.ofString(payload.text());
    }

    private static Optional<Payload> body(Routing.Http routing, JsonNode arguments) {
        if (routing.body().isPresent()) {
            return routing.body().flatMap(body -> body.fill(arguments)).map(RequestComposition::payload);
        }
        return METHODS_THAT_SEND.contains(routing.method()) ? Optional.of(payload(arguments)) : Optional.empty();
    }

    private static Payload payload(JsonNode body) {
        return body.isString()
                ? new Payload(body.stringValue(), "text/plain; charset=utf-8")
                : new Payload(body.toString(), "application/json");
    }

    private static String fitting(String name, String value) throws UnfitValueException {
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new UnfitValueException(
                    "The value for the header '%s' holds a line break or another character that no header can have"
                            .formatted(name));
        }
        return value;
    }
}
