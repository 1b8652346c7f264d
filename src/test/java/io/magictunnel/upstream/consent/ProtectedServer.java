package io.magictunnel.upstream.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An MCP server of this machine that wants tokens, and its authorization server, which agrees to everything. */
final class ProtectedServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();

    ProtectedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/.well-known/oauth-protected-resource/mcp" -> json(exchange, 200, """
                        {"resource": "%1$s/mcp", "authorization_servers": ["%1$s"]}""".formatted(base()));
            case "/.well-known/oauth-authorization-server" -> json(exchange, 200, """
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                         "registration_endpoint": "%1$s/register", "code_challenge_methods_supported": ["S256"],
                         "authorization_response_iss_parameter_supported": true}""".formatted(base()));
            case "/authorize" -> ask(exchange);
            case "/register" -> json(exchange, 201, "{\"client_id\": \"us\"}");
            case "/token" -> json(exchange, 200, """
                        {"access_token": "token-%d", "token_type": "Bearer", "expires_in": 3600}""".formatted(tokens.incrementAndGet()));
            case "/mcp" -> mcp(exchange, body);
            default -> json(exchange, 404, "{}");
        }
    }

    /** The page on which a person decides. */
    private void ask(HttpExchange exchange) throws IOException {
        var asked = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var back = "%s?state=%s&amp;iss=%s"
                .formatted(
                        URLDecoder.decode(asked.get("redirect_uri"), UTF_8),
                        asked.get("state"),
                        URLEncoder.encode(base(), UTF_8));
        var page =
                "<a id=\"allow\" href=\"%1$s&amp;code=c\">Yes</a> <a id=\"deny\" href=\"%1$s&amp;error=access_denied\">No</a>"
                        .formatted(back);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(page.getBytes(UTF_8));
        exchange.close();
    }

    private void mcp(HttpExchange exchange, String body) throws IOException {
        var shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!shown.startsWith("Bearer token-")) {
            exchange.getResponseHeaders()
                    .set(
                            "WWW-Authenticate",
                            "Bearer resource_metadata=\"%s/.well-known/oauth-protected-resource/mcp\""
                                    .formatted(base()));
            json(exchange, 401, "{}");
            return;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            json(exchange, 405, "{}");
            return;
        }
        var message = Json.MAPPER.readTree(body);
        if (!message.has("id")) {
            json(exchange, 202, "");
            return;
        }
        json(exchange, 200, "{\"jsonrpc\":\"2.0\",\"id\":%s,%s}".formatted(message.path("id"), reply(message, shown)));
    }

    private static String reply(JsonNode message, String shown) {
        return switch (message.path("method").asString("")) {
            case "initialize" ->
                "\"result\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}},\"serverInfo\":{\"name\":\"p\",\"version\":\"1\"}}";
            case "tools/list" -> "\"result\":{\"tools\":[{\"name\":\"whoami\",\"inputSchema\":{\"type\":\"object\"}}]}";
            case "tools/call" -> "\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}".formatted(shown);
            case "ping" -> "\"result\":{}";
            default -> "\"error\":{\"code\":-32601,\"message\":\"Method not found\"}";
        };
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
