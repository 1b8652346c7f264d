package io.magictunnel.provider.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a fake vendor answers one request. */
@FunctionalInterface
public interface Reply {

    void to(HttpExchange exchange) throws IOException, InterruptedException;

    /** A whole answer. */
    static Reply of(int status, String contentType, String body) {
        return of(status, Map.of("Content-Type", contentType), body);
    }

    static Reply json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Reply of(int status, Map<String, String> headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** A stream that is sent in pieces of so many bytes, wherever that cuts characters and lines. */
    static Reply pieces(String contentType, String body, int size) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            begin(exchange, contentType);
            for (var at = 0; at < bytes.length; at += size) {
                exchange.getResponseBody().write(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
                exchange.getResponseBody().flush();
            }
        };
    }

    static Reply events(String body) {
        return pieces("text/event-stream", body, Integer.MAX_VALUE / 2);
    }

    /** Begins well, and breaks the connection before all is sent that was announced. */
    static Reply cutOff(String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, bytes.length + 1000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** Says nothing at all until the latch is opened. */
    static Reply hanging(CountDownLatch latch) {
        return exchange -> latch.await(1, TimeUnit.MINUTES);
    }

    /** Sends a space now and then, until the latch is opened or nobody listens. */
    static Reply dripping(String contentType, CountDownLatch latch, long pauseMillis) {
        return exchange -> {
            begin(exchange, contentType);
            while (!latch.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    /** Sends so many bytes of nothing. */
    static Reply huge(String contentType, long size) {
        return exchange -> {
            begin(exchange, contentType);
            var spaces = new byte[64 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (var sent = 0L; sent < size; sent += spaces.length) {
                exchange.getResponseBody().write(spaces);
            }
        };
    }

    private static void begin(HttpExchange exchange, String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
    }
}
