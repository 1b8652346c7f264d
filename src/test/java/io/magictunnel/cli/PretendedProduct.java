package io.magictunnel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.cli.screen.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that answers where the command line expects the product, and remembers what it was asked. */
final class PretendedProduct implements AutoCloseable {

    private static final String BASE = "/dashboard/api/";

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Answer(int status, String body) {}

    /** @param line method and path below the base, with its query */
    record Asked(String line, String body, String authorization) {}

    record Ran(int status, String out, String err) {}

    PretendedProduct() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers to the same request come in this order; the last one stays. */
    PretendedProduct on(String line, String... bodies) {
        for (var body : bodies) {
            on(line, 200, body);
        }
        return this;
    }

    PretendedProduct on(String line, int status, String body) {
        answers.computeIfAbsent(line, none -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    String url() {
        return "http://localhost:%d".formatted(server.getAddress().getPort());
    }

    Ran run(String... arguments) {
        return run(Map.of("MAGICTUNNEL_URL", url(), "MAGICTUNNEL_API_KEY", "k-1"), arguments);
    }

    static Ran run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = MagicTunnelLlm.run(
                arguments, environment, new Screen.Terminal(false, 0), new PrintWriter(out), new PrintWriter(err));
        return new Ran(status, out.toString(), err.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var line = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().toString().replaceFirst("^" + BASE, "");
        asked.add(new Asked(
                line,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                exchange.getRequestHeaders().getFirst("Authorization")));
        var known = answers.get(line);
        var answer = known == null
                ? new Answer(404, "{\"error\": {\"code\": \"NOT_FOUND\", \"message\": \"There is nothing here\"}}")
                : known.size() > 1 ? known.poll() : known.peek();
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
