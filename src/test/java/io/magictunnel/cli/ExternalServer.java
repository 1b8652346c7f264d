package io.magictunnel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.platform.Json;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Another MCP server with one tool, as an upstream server of the product; the tool keeps its name. */
final class ExternalServer implements AutoCloseable {

    private static final String SERVERS = "/dashboard/api/servers";

    private final RunningProduct product;
    private final String name;
    private final String tool;
    private final HttpServer server;

    ExternalServer(RunningProduct product, String name, String tool) throws IOException {
        this.product = product;
        this.name = name;
        this.tool = tool;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var definition = Map.of(
                "url", "http://127.0.0.1:%d/mcp".formatted(server.getAddress().getPort()), "alias", "");
        var added = product.post(SERVERS, Json.MAPPER.writeValueAsString(Map.of("name", name, "server", definition)));
        if (added.statusCode() != 201) {
            throw new IllegalStateException("The server cannot be added: " + added.body());
        }
        Waiting.until(
                "the tool is there",
                () -> product.get("/dashboard/api/tools/" + tool).statusCode() == 200);
    }

    @Override
    public void close() {
        product.delete("%s/%s".formatted(SERVERS, name));
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!exchange.getRequestMethod().equals("POST")) {
            send(exchange, 405, "");
            return;
        }
        var message = Json.MAPPER.readTree(body);
        if (message.has("id")) {
            send(exchange, 200, "{\"jsonrpc\":\"2.0\",\"id\":%s,%s}".formatted(message.path("id"), reply(message)));
        } else {
            send(exchange, 202, "");
        }
    }

    private String reply(JsonNode message) {
        return switch (message.path("method").asString("")) {
            case "initialize" -> """
                    "result": {"protocolVersion": "2025-11-25", "capabilities": {"tools": {}},
                               "serverInfo": {"name": "external", "version": "1"}}""";
            case "tools/list" -> """
                    "result": {"tools": [{"name": "%s", "description": "Works on things of another server.",
                                          "inputSchema": {"type": "object"}}]}""".formatted(tool);
            case "ping" -> "\"result\": {}";
            default -> "\"error\": {\"code\": -32601, \"message\": \"Method not found\"}";
        };
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
