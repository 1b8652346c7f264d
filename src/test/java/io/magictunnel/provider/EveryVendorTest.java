package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.provider.chat.ChatPiece;
import io.magictunnel.provider.chat.FinishReason;
import io.magictunnel.provider.fake.Adapters;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Recorded;
import io.magictunnel.provider.fake.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every vendor, however it speaks. */
@Timeout(60)
class EveryVendorTest {

    private static final CallLimits HASTY =
            new CallLimits(Duration.ofSeconds(10), Duration.ofMillis(400), Duration.ofMillis(1500), 1_000_000);

    private final List<ChatPiece> pieces = new ArrayList<>();

    static Stream<Arguments> refusals() {
        var statuses = Map.of(
                401, FailureKind.AUTHENTICATION,
                403, FailureKind.FORBIDDEN,
                404, FailureKind.NOT_FOUND,
                429, FailureKind.RATE_LIMITED,
                500, FailureKind.SERVER_ERROR,
                503, FailureKind.OVERLOADED,
                529, FailureKind.OVERLOADED,
                400, FailureKind.INVALID_REQUEST);
        return vendors().flatMap(kind -> statuses.entrySet().stream()
                .map(status -> Arguments.of(kind, status.getKey(), status.getValue())));
    }

    static Stream<ProviderKind> vendors() {
        return Stream.of(ProviderKind.values()).filter(kind -> kind != ProviderKind.BUILTIN);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalHasItsKindAndHoldsNoKey(ProviderKind kind, int status, FailureKind expected) {
        try (var vendor = FakeVendor.start(kind)) {
            vendor.nextRefuses(status).nextRefuses(status);

            var whole = failure(() -> Adapters.of(kind).chat(vendor.connection(), Conversations.plain("m")));
            var streamed =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), pieces::add));

            assertThat(List.of(whole, streamed)).allSatisfy(failure -> {
                assertThat(failure.kind()).isEqualTo(expected);
                assertThat(failure.status()).hasValue(status);
                assertThat(failure.afterFirstPiece()).isFalse();
                assertThat(failure.retryAfter().isPresent()).isEqualTo(status == 429);
                assertThat(allOf(failure)).contains("fake-" + kind.spelling()).doesNotContain(FakeVendor.KEY);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aRateLimitWithoutATimeHasNone(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            vendor.next(Reply.json(429, "{}"));

            var failure = failure(() -> Adapters.of(kind).chat(vendor.connection(), Conversations.plain("m")));

            assertThat(failure.kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(failure.retryAfter()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void theWrongKeyIsRefusedAndNotRepeated(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var to = vendor.connection();
            var wrong = new ApiSecret("wrong-key-9876543210");
            vendor.next(Reply.json(401, "{\"error\":{\"message\":\"No such key: wrong-key-9876543210\"}}"));

            var failure = failure(() -> Adapters.of(kind)
                    .models(new Connection(to.provider(), kind, to.base(), Optional.of(wrong), Map.of(), to.limits())));

            assertThat(failure.kind()).isEqualTo(FailureKind.AUTHENTICATION);
            assertThat(allOf(failure)).contains("No such key: ***").doesNotContain("wrong-key");
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aStreamMayBeCutAnywhere(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var to = vendor.connection();
            var expected = Adapters.of(kind).stream(to, Conversations.plain("m"), pieces::add);
            for (var size : List.of(1, 7, 64)) {
                vendor.next(Reply.pieces("text/event-stream", stream(kind), size));

                var answer = Adapters.of(kind).stream(to, Conversations.plain("m"), pieces::add);

                assertThat(answer).isEqualTo(expected);
                assertThat(answer.text()).contains("Grüße aus der Ferne 🚀");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aStreamThatIsCutOffIsAFailureThatKnowsItHadBegun(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var text = stream(kind);
            vendor.next(Reply.cutOff("text/event-stream", text.substring(0, text.indexOf("der Ferne"))));

            var failure =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), pieces::add));

            assertThat(failure.kind()).isEqualTo(FailureKind.CUT_OFF);
            assertThat(failure.afterFirstPiece()).isTrue();
            assertThat(pieces).contains(new ChatPiece.Text("Grüße aus"));
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aStreamThatEndsProperlyButTooEarlyIsCutOff(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var text = stream(kind);
            vendor.next(Reply.events(text.substring(0, text.indexOf("der Ferne"))));

            var failure =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), pieces::add));

            assertThat(failure.kind()).isIn(FailureKind.CUT_OFF, FailureKind.MALFORMED);
            assertThat(failure.afterFirstPiece()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aPieceThatIsNoJsonIsMalformed(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            vendor.next(Reply.events(kind == ProviderKind.OLLAMA ? "{oops\n" : "data: {oops\n\n"));

            var failure =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), pieces::add));

            assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
            assertThat(failure.afterFirstPiece()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anErrorWithinAStreamOfStatus200IsAFailure(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var error = "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Too busy for %s\"}}"
                    .formatted(FakeVendor.KEY);
            vendor.next(
                    Reply.events(kind == ProviderKind.OLLAMA ? error + "\n" : "event: error\ndata: " + error + "\n\n"));

            var failure =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), pieces::add));

            assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED);
            assertThat(allOf(failure)).contains("Too busy for ***").doesNotContain(FakeVendor.KEY);
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void strangeDocumentsAreNoAccident(ProviderKind kind) {
        var strange = List.of(
                "{}",
                "[]",
                "{\"choices\":[[]],\"content\":{},\"candidates\":7,\"message\":[]}",
                "{\"usage\":{\"input_tokens\":-5}}",
                "{\"choices\":[{\"message\":{\"content\":{\"a\":1},\"tool_calls\":\"x\"}}],\"model\":{}}",
                "{\"content\":[{\"type\":{}}],\"stop_reason\":[]}",
                "{\"candidates\":[{\"content\":{\"parts\":[7,null]}}]}");
        try (var vendor = FakeVendor.start(kind)) {
            for (var document : strange) {
                vendor.next(Reply.json(200, document));

                var answer = Adapters.of(kind).chat(vendor.connection(), Conversations.plain("m"));

                assertThat(answer.finish()).isIn(FinishReason.STOP, FinishReason.TOOL);
                assertThat(answer.usage().total()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aVendorThatHangsDripsOrSwampsIsLeftAtItsLimits(ProviderKind kind) {
        try (var vendor = FakeVendor.start(kind)) {
            var to = vendor.connection().withLimits(HASTY);
            vendor.next(Reply.hanging(vendor.closing()))
                    .next(Reply.dripping("application/json", vendor.closing(), 100))
                    .next(Reply.huge("application/json", 100_000_000));

            var kinds = Stream.of(1, 2, 3)
                    .map(call -> failure(() -> Adapters.of(kind).chat(to, Conversations.plain("m"))))
                    .map(LlmFailure::kind);

            assertThat(kinds).containsExactly(FailureKind.TIMEOUT, FailureKind.TIMEOUT, FailureKind.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ProviderKind.class,
            names = {"OPENAI", "CUSTOM", "LM_STUDIO", "AZURE_OPENAI", "ANTHROPIC", "GOOGLE", "OLLAMA"})
    void nobodyWhoIsNotThereIsReached(ProviderKind kind) {
        var to = new Connection(
                "nowhere", kind, URI.create("http://127.0.0.1:1"), Optional.empty(), Map.of(), CallLimits.USUAL);

        var failure = failure(() -> Adapters.of(kind).models(to));

        assertThat(failure.kind()).isEqualTo(FailureKind.NETWORK);
    }

    private static String stream(ProviderKind kind) {
        var folder =
                switch (kind) {
                    case OPENAI, CUSTOM -> "openai";
                    case AZURE_OPENAI -> "azure";
                    case LM_STUDIO -> "lmstudio";
                    default -> kind.spelling();
                };
        return Recorded.text(folder + "/chat.stream");
    }

    private static LlmFailure failure(Runnable call) {
        return catchThrowableOfType(LlmFailure.class, call::run);
    }

    /** Message, causes and traces. */
    private static String allOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
