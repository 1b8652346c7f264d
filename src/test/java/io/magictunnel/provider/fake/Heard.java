package io.magictunnel.provider.fake;

import com.sun.net.httpserver.HttpExchange;
import io.magictunnel.platform.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request as it reached a fake vendor.
 *
 * @param target path and query, as they were sent
 * @param headers by their names in lower case
 */
public record Heard(String method, String target, Map<String, String> headers, JsonNode body) {

    static Heard from(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        var bytes = exchange.getRequestBody().readAllBytes();
        return new Heard(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                bytes.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(bytes));
    }

    public boolean isStreamed() {
        return body.path("stream").asBoolean(false) || target.contains("stream");
    }
}
