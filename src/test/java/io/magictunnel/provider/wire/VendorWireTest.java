package io.magictunnel.provider.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.CallLimits;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of a call. Every test ends by a limit of the call itself; the time-out of the tests is far beyond them. */
@Timeout(60)
class VendorWireTest {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.OPENAI);
    private final VendorWire wire = WireForTests.started();

    @AfterEach
    void close() {
        vendor.close();
        wire.stop();
    }

    @Test
    void aProviderThatHangsIsLeftAfterItsSilence() {
        vendor.next(Reply.hanging(vendor.closing()));

        var failure = failureOf(() -> wire.ask(to(limits(SHORT, LONG)), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
        assertThat(failure).hasMessageContaining("fake-openai").hasMessageContaining("0.4 s");
    }

    @Test
    void aProviderThatDripsIsLeftAtTheEndOfTheWholeTime() {
        vendor.next(Reply.dripping("application/json", vendor.closing(), 50));

        var failure = failureOf(() -> wire.ask(to(limits(LONG, SHORT)), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
        assertThat(failure).hasMessageContaining("did not finish");
    }

    @Test
    void aStreamThatDripsIsLeftAtTheEndOfTheWholeTime() {
        vendor.next(Reply.dripping("text/event-stream", vendor.closing(), 50));

        var failure = failureOf(() -> {
            try (var stream = wire.events(to(limits(LONG, SHORT)), post())) {
                stream.next();
            }
        });

        assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
    }

    @Test
    void aProviderThatDripsItsHeadersIsLeftAtTheEndOfTheWholeTime() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> dripHeaders(server));
            var connection = at("http://127.0.0.1:" + server.getLocalPort(), limits(LONG, SHORT));

            var failure = failureOf(() -> wire.ask(connection, post()));

            assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
        }
    }

    @Test
    void theSocketIsClosedWhenACallIsGivenUp() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var end = CompletableFuture.supplyAsync(() -> readToTheEnd(server));
            var connection = at("http://127.0.0.1:" + server.getLocalPort(), limits(LONG, SHORT));

            failureOf(() -> wire.ask(connection, post()));

            assertThat(end.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAnswerOfAHundredMegabytesIsCutOff() {
        vendor.next(Reply.huge("application/json", 100L * 1024 * 1024));

        var failure = failureOf(() -> wire.ask(to(new CallLimits(LONG, LONG, LONG, 1_000_000)), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(failure).hasMessageContaining("1000000 bytes");
    }

    @Test
    void aStreamThatNeverEndsALineIsCutOff() {
        vendor.next(Reply.huge("text/event-stream", 100L * 1024 * 1024));

        var failure = failureOf(() -> {
            try (var stream = wire.events(to(new CallLimits(LONG, LONG, LONG, 50_000_000)), post())) {
                stream.next();
            }
        });

        assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LARGE);
    }

    @Test
    void anotherProviderIsNotHeldUpByThoseThatHang() {
        try (var healthy = FakeVendor.start(ProviderKind.OPENAI)) {
            for (var i = 0; i < 300; i++) {
                vendor.next(Reply.hanging(vendor.closing()));
                Thread.startVirtualThread(() -> failureOf(() -> wire.ask(to(limits(LONG, LONG)), post())));
            }

            var reply = wire.ask(healthy.connection(), post());

            assertThat(reply.json().has("choices")).isTrue();
        }
    }

    @Test
    void whoeverIsInterruptedStopsWaiting() throws InterruptedException {
        vendor.next(Reply.hanging(vendor.closing()));
        var ending = new CompletableFuture<Throwable>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                wire.ask(to(limits(LONG, LONG)), post());
            } catch (CancellationException stopped) {
                ending.complete(stopped);
            }
        });

        caller.interrupt();
        caller.join();

        assertThat(ending)
                .isCompletedWithValueMatching(stopped -> stopped.getMessage().contains("fake-openai"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var elsewhere = FakeVendor.start(ProviderKind.OPENAI)) {
            vendor.next(Reply.of(307, Map.of("Location", elsewhere.base() + "/chat/completions"), ""));

            var failure = failureOf(() -> wire.ask(vendor.connection(), post()));

            assertThat(failure.kind()).isEqualTo(FailureKind.NOT_FOUND);
            assertThat(failure).hasMessageContaining("HTTP 307").hasMessageContaining("key does not go");
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        vendor.next(Reply.of(200, "text/html", "<html>Sign in, " + FakeVendor.KEY + "</html>"));

        var failure = failureOf(() -> wire.ask(vendor.connection(), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure).hasMessageContaining("text/html").hasMessageNotContaining(FakeVendor.KEY);
    }

    @Test
    void aBodyThatEndsEarlyIsCutOff() {
        vendor.next(Reply.cutOff("application/json", "{\"choices\":["));

        var failure = failureOf(() -> wire.ask(vendor.connection(), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.CUT_OFF);
    }

    @Test
    void aHostThatDoesNotExistIsTold() {
        var failure = failureOf(() -> wire.ask(at("http://nowhere.invalid", CallLimits.USUAL), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.NETWORK);
        assertThat(failure).hasMessageContaining("cannot be found");
    }

    @Test
    void aPortWhereNobodyListensIsTold() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        var failure = failureOf(() -> wire.ask(at("http://127.0.0.1:" + port, CallLimits.USUAL), post()));

        assertThat(failure.kind()).isEqualTo(FailureKind.NETWORK);
        assertThat(failure).hasMessageContaining("cannot be reached");
    }

    @Test
    void plainWordsWhereTlsIsExpectedAreTold() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> answerPlainly(server));

            var failure = failureOf(
                    () -> wire.ask(at("https://127.0.0.1:" + server.getLocalPort(), CallLimits.USUAL), post()));

            assertThat(failure.kind()).isEqualTo(FailureKind.NETWORK);
            assertThat(failure).hasMessageContaining("TLS");
        }
    }

    @Test
    void aNameThatWouldClimbOutOfItsFolderIsRefused() {
        assertThatExceptionOfType(LlmFailure.class).isThrownBy(() -> WireRequest.encoded(".."));
        assertThat(WireRequest.encoded("../a b/c?d#e")).isEqualTo("..%2Fa%20b%2Fc%3Fd%23e");
        assertThat(VendorApis.below(URI.create("http://h/v1/"), "a/b")).hasToString("http://h/v1/a/b");
        assertThat(VendorApis.below(URI.create("http://h/v1"), "")).hasToString("http://h/v1");
    }

    private Connection to(CallLimits limits) {
        return vendor.connection().withLimits(limits);
    }

    private static Connection at(String base, CallLimits limits) {
        return new Connection("elsewhere", ProviderKind.CUSTOM, URI.create(base), Optional.empty(), Map.of(), limits);
    }

    private static CallLimits limits(Duration idle, Duration total) {
        return new CallLimits(LONG, idle, total, 1_000_000);
    }

    private WireRequest post() {
        return WireRequest.post(
                "chat", "completions", WireHead.bearer(vendor.connection().key()), Json.MAPPER.createObjectNode());
    }

    private static LlmFailure failureOf(Runnable call) {
        return catchThrowableOfType(LlmFailure.class, call::run);
    }

    private static void dripHeaders(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
            while (!new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write('x');
            }
        } catch (IOException | InterruptedException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answerPlainly(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException nobodyListens) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean readToTheEnd(ServerSocket server) {
        try (var socket = server.accept()) {
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (IOException reset) {
            return true;
        }
    }
}
