import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * A vendor of language models that always has the same answer at hand: {@code java bench/Vendor.java PORT}. It speaks chat
 * completions, whole and as events, and is good for nothing but being measured.
 */
public final class Vendor {

    private static final String USAGE = "\"usage\":{\"prompt_tokens\":19,\"completion_tokens\":10,\"total_tokens\":29}";
    private static final String ANSWER = "{\"id\":\"c-1\",\"object\":\"chat.completion\",\"created\":1741569952,"
            + "\"model\":\"gpt-4.1-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
            + "\"content\":\"Hello! How can I help you today?\"},\"finish_reason\":\"stop\"}]," + USAGE + "}";
    private static final String MODELS =
            "{\"object\":\"list\",\"data\":[{\"id\":\"gpt-4.1-mini\",\"object\":\"model\",\"created\":1,\"owned_by\":\"x\"}]}";

    private Vendor() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", Vendor::complete);
        server.createContext("/v1/models", exchange -> answer(exchange, MODELS));
        server.start();
        System.out.println("vendor on " + arguments[0]);
    }

    private static void complete(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (request.replace(" ", "").contains("\"stream\":true")) {
            stream(exchange);
        } else {
            answer(exchange, ANSWER);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void stream(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (var word : "Hello! How can I help you today?".split(" ")) {
                send(exchange, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + word + " \"}}]}");
            }
            send(exchange, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            send(exchange, "{\"choices\":[]," + USAGE + "}");
            send(exchange, "[DONE]");
        }
    }

    private static void send(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
