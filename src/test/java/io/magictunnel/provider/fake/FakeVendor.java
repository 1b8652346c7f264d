package io.magictunnel.provider.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.ProviderKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A vendor on this machine. Unless it is told otherwise, it answers every request as the real one would: the recorded answers
 * stand in {@code src/test/resources/provider}. It knows one key.
 */
public final class FakeVendor implements AutoCloseable {

    /** The only key that it takes. */
    public static final String KEY = "sk-fake-0123456789abcdefghijklmnop";

    private final ProviderKind kind;
    private final FakeSpeech speech;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Reply> next = new ConcurrentLinkedQueue<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Function<Heard, Reply> usual;
    private final CountDownLatch closing = new CountDownLatch(1);

    private FakeVendor(ProviderKind kind) throws IOException {
        this.kind = kind;
        this.speech = FakeSpeech.of(kind);
        this.usual = speech::usual;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    public static FakeVendor start(ProviderKind kind) {
        try {
            var vendor = new FakeVendor(kind);
            vendor.server.start();
            return vendor;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The next request is answered so, and not as usual. Several are taken in order. */
    public FakeVendor next(Reply reply) {
        next.add(reply);
        return this;
    }

    /** Every request is answered so from now on, unless {@link #next} says something else for it. */
    public FakeVendor always(Function<Heard, Reply> how) {
        usual = how;
        return this;
    }

    /** The next request is refused with that status, in this vendor's words. */
    public FakeVendor nextRefuses(int status) {
        return next(speech.refusal(status));
    }

    /** Released when this vendor closes; for replies that wait. */
    public CountDownLatch closing() {
        return closing;
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public Heard lastHeard() {
        return heard.getLast();
    }

    /** Where it is, with the path that its kind usually has. */
    public URI base() {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), speech.usualPath()));
    }

    /** As whom a provider of that kind is usually reached. */
    public Connection connection() {
        return connection(Map.of());
    }

    public Connection connection(Map<String, String> options) {
        return new Connection(
                "fake-" + kind.spelling(), kind, base(), Optional.of(new ApiSecret(KEY)), options, CallLimits.USUAL);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = Heard.from(exchange);
            heard.add(request);
            var told = next.poll();
            (told == null ? usual.apply(request) : told).to(exchange);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
