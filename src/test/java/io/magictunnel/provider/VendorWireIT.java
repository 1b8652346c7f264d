package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The adapters with the rest client of the server itself. */
@ExtendWith(ArquillianExtension.class)
class VendorWireIT {

    private static final CallLimits HASTY =
            new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1), 1_000_000);

    @Inject
    LlmClients clients;

    @Test
    void everyVendorIsSpokenTo() {
        for (var kind : ProviderKind.values()) {
            if (kind != ProviderKind.BUILTIN) {
                askAndListen(kind);
            }
        }
    }

    @Test
    void aStreamIsHandedOnWhileItArrives() {
        var heardTheFirst = new CountDownLatch(1);
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            vendor.next(exchange -> sendTheRestOnlyAfter(heardTheFirst, exchange));

            var answer = clients.of(ProviderKind.OPENAI).stream(
                    vendor.connection(), Conversations.plain("gpt-4o"), piece -> heardTheFirst.countDown());

            assertThat(answer.text()).isEqualTo("Grüße aus der Ferne 🚀");
        }
    }

    @Test
    void aVendorThatDripsIsLeftAndItsConnectionWithIt() throws InterruptedException {
        var brokenOff = new CountDownLatch(1);
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            vendor.next(exchange -> dripUntilNobodyListens(exchange, vendor.closing(), brokenOff));

            var failure = catchThrowableOfType(LlmFailure.class, () -> clients.of(ProviderKind.OPENAI)
                    .chat(vendor.connection().withLimits(HASTY), Conversations.plain("gpt-4o")));

            assertThat(failure.kind()).isEqualTo(FailureKind.TIMEOUT);
            assertThat(brokenOff.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            vendor.next(Reply.huge("application/json", 100_000_000));

            var failure = catchThrowableOfType(LlmFailure.class, () -> clients.of(ProviderKind.OPENAI)
                    .chat(
                            vendor.connection()
                                    .withLimits(new CallLimits(
                                            Duration.ofSeconds(10),
                                            Duration.ofSeconds(10),
                                            Duration.ofSeconds(30),
                                            1_000_000)),
                            Conversations.plain("gpt-4o")));

            assertThat(failure.kind()).isEqualTo(FailureKind.TOO_LARGE);
        }
    }

    @Test
    void aRefusalIsReadAndARedirectIsNotFollowed() {
        try (var vendor = FakeVendor.start(ProviderKind.AZURE_OPENAI);
                var elsewhere = FakeVendor.start(ProviderKind.AZURE_OPENAI)) {
            vendor.nextRefuses(429)
                    .next(Reply.of(307, Map.of("Location", elsewhere.base().toString()), ""));

            var limited = refusal(vendor);
            var redirected = refusal(vendor);

            assertThat(limited.kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7));
            assertThat(redirected.kind()).isEqualTo(FailureKind.NOT_FOUND);
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    private void askAndListen(ProviderKind kind) {
        List<ChatPiece> pieces = new ArrayList<>();
        try (var vendor = FakeVendor.start(kind)) {
            var client = clients.of(kind);

            var whole = client.chat(vendor.connection(), Conversations.plain("m"));
            var streamed = client.stream(vendor.connection(), Conversations.plain("m"), pieces::add);
            var models = client.models(vendor.connection());

            assertThat(List.of(whole, streamed)).as(kind.spelling()).allSatisfy(answer -> assertThat(answer.text())
                    .isEqualTo("Grüße aus der Ferne 🚀"));
            assertThat(pieces).as(kind.spelling()).contains(new ChatPiece.Text("Grüße aus"));
            assertThat(models).as(kind.spelling()).isNotEmpty();
        }
    }

    private LlmFailure refusal(FakeVendor vendor) {
        return catchThrowableOfType(LlmFailure.class, () -> clients.of(ProviderKind.AZURE_OPENAI)
                .chat(vendor.connection(), Conversations.plain("m")));
    }

    private static void sendTheRestOnlyAfter(CountDownLatch heardTheFirst, HttpExchange exchange)
            throws IOException, InterruptedException {
        var text = Recorded.text("openai/chat.stream");
        var cut = text.indexOf(": keep-alive");
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(text.substring(0, cut).getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (!heardTheFirst.await(20, TimeUnit.SECONDS)) {
            throw new IOException("Nothing was handed on");
        }
        exchange.getResponseBody().write(text.substring(cut).getBytes(StandardCharsets.UTF_8));
    }

    private static void dripUntilNobodyListens(HttpExchange exchange, CountDownLatch closing, CountDownLatch brokenOff)
            throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (!closing.await(50, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (IOException nobodyListens) {
            brokenOff.countDown();
            throw nobodyListens;
        }
    }
}
