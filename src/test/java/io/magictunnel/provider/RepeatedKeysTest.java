package io.magictunnel.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.magictunnel.provider.fake.Adapters;
import io.magictunnel.provider.fake.Conversations;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.provider.wire.WireForTests;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vendors that repeat keys wherever they can: their own, and one that we show to somebody else. */
class RepeatedKeysTest {

    private static final String OTHERS = "the-key-of-another-provider";
    private static final String WORDS = "'%s' is no key, and neither is '%s'".formatted(FakeVendor.KEY, OTHERS);

    static Stream<ProviderKind> vendors() {
        return Stream.of(ProviderKind.values()).filter(kind -> kind != ProviderKind.BUILTIN);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aRefusalRepeatsNone(ProviderKind kind) {
        WireForTests.KEYS.note(new ApiSecret(OTHERS));
        var body = "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"%s\"}}".formatted(WORDS);
        try (var vendor = FakeVendor.start(kind)) {
            var headers = Map.of("Content-Type", "application/json", "x-request-id", "for-" + FakeVendor.KEY + OTHERS);
            vendor.next(Reply.of(400, headers, body))
                    .next(Reply.of(401, headers, WORDS))
                    .next(Reply.of(500, headers, body));

            for (var call = 0; call < 3; call++) {
                var failure = failure(() -> Adapters.of(kind).chat(vendor.connection(), Conversations.plain("m")));

                assertThat(allOf(failure)).contains("is no key").doesNotContain(FakeVendor.KEY, OTHERS);
                assertThat(failure.requestId()).hasValue("for-******");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anErrorWithinAStreamRepeatsNone(ProviderKind kind) {
        WireForTests.KEYS.note(new ApiSecret(OTHERS));
        var error = "{\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"%s\"}}".formatted(WORDS);
        try (var vendor = FakeVendor.start(kind)) {
            vendor.next(
                    Reply.events(kind == ProviderKind.OLLAMA ? error + "\n" : "event: error\ndata: " + error + "\n\n"));

            var failure =
                    failure(() -> Adapters.of(kind).stream(vendor.connection(), Conversations.plain("m"), piece -> {}));

            assertThat(allOf(failure)).contains("is no key").doesNotContain(FakeVendor.KEY, OTHERS);
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void aKindOfContentThatIsAKeyIsNotRepeated(ProviderKind kind) {
        WireForTests.KEYS.note(new ApiSecret(OTHERS));
        try (var vendor = FakeVendor.start(kind)) {
            vendor.next(Reply.of(200, "text/" + OTHERS, "no JSON"));

            var failure = failure(() -> Adapters.of(kind).models(vendor.connection()));

            assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
            assertThat(allOf(failure)).doesNotContain(OTHERS);
        }
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
