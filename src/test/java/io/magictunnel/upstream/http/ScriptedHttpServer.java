package io.magictunnel.upstream.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An HTTP server on this machine whose script decides how it answers, and that remembers what it was asked. */
final class ScriptedHttpServer implements AutoCloseable {

    /** How a request is answered. */
    @FunctionalInterface
    interface Script {
        void answer(Call call) throws Exception;
    }

    /** One request, and the way to answer it. */
    record Call(String method, String path, Map<String, List<String>> headers, String body, HttpExchange exchange) {

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        void json(int status, String answer) throws IOException {
            answer(status, "application/json", answer);
        }

        void answer(int status, String type, String answer) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", type);
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        /** Begins a stream of events; {@link #say} goes on, {@link HttpExchange#close} ends it. */
        void stream() throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
        }

        void say(String text) throws IOException {
            exchange.getResponseBody().write(text.getBytes(UTF_8));
            exchange.getResponseBody().flush();
        }

        void end() {
            exchange.close();
        }
    }

    final List<Call> calls = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    ScriptedHttpServer(Script script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    body,
                    exchange);
            calls.add(call);
            try {
                script.answer(call);
            } catch (Exception gone) {
                exchange.close();
            }
        });
        server.start();
    }

    String url(String path) {
        return "http://%s:%d%s"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort(), path);
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
