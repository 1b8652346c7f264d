package io.magictunnel.execution.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.history.ExecutionHistory;
import io.magictunnel.execution.history.Recorded;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.ContextView;
import io.magictunnel.permission.ContextViews;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.Offers;
import io.magictunnel.registry.context.Registries;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.StoppedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextReaderTest {

    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);
    private final List<ContextWish> asked = new ArrayList<>();
    private final ContextReader reader = new ContextReader();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> history = new ArrayList<>();
    private String answer = "{}";

    @BeforeEach
    void wire() {
        Offers.of(ONE)
                .prompts("greet")
                .resources("a://1", "b://1")
                .templates("t://{id}")
                .into(registry);
        Offers.ofServer("two").resources("a://1").into(registry);
        reader.known = new CallerContext() {
            @Override
            public ContextView view(Caller caller) {
                return ContextViews.ofEverything(registry.catalogue());
            }
        };
        reader.uris = new ExposedUris();
        reader.uris.registry = registry;
        reader.clock = new StoppedClock();
        reader.history = new ExecutionHistory() {
            @Override
            public void record(Recorded executed, byte[] arguments, byte[] result) {
                history.add("%s %s %s %d"
                        .formatted(
                                executed.subject(),
                                executed.caller(),
                                executed.failure().map(Enum::name).orElse("ok"),
                                result.length));
            }
        };
        reader.use(List.of(new Provider()));
    }

    @Test
    void whatWasGivenIsInTheHistory() {
        answer = "{\"messages\":[]}";
        reader.getPrompt(call(), "greet", RawJson.of("{\"a\":\"b\"}"));
        reader.read(call(), "b://1");

        var caller = call().caller().label();
        assertThat(history)
                .containsExactly(
                        "prompt:greet %s ok 15".formatted(caller), "resource:b://1 %s ok 15".formatted(caller));
    }

    @Test
    void whatWasNotGivenIsThereWithItsReasonAndWhatIsUnknownIsNot() {
        cancellation.cancel();
        reader.read(call(), "b://1");
        reader.read(call(), "c://1");
        reader.complete(call(), new CompletionRef.OfPrompt("greet"), RawJson.EMPTY_OBJECT, Optional.empty());

        assertThat(history)
                .containsExactly("resource:b://1 %s CANCELLED 0"
                        .formatted(call().caller().label()));
    }

    @Test
    void aPromptIsAskedForByItsOwnName() {
        answer = "{\"messages\":[{\"content\":{\"type\":\"resource\",\"resource\":{\"uri\":\"a://1\"}}}]}";

        var outcome = reader.getPrompt(call(), "greet", RawJson.of("{\"a\" :\"b\"}"));

        assertThat(asked).containsExactly(new ContextWish.Prompt("their-greet", RawJson.of("{\"a\" :\"b\"}")));
        assertThat(outcome)
                .isEqualTo(
                        answered(
                                "{\"messages\":[{\"content\":{\"type\":\"resource\",\"resource\":{\"uri\":\"magictunnel:one:a://1\"}}}]}"));
    }

    @Test
    void whatIsReadGoesByTheNameByWhichItWasAskedFor() {
        answer = "{\"contents\":[{\"uri\":\"hidden://1\"}]}";

        var outcome = reader.read(call(), "magictunnel:one:hidden://1");

        assertThat(asked).containsExactly(new ContextWish.Resource("hidden://1"));
        assertThat(outcome).isEqualTo(answered("{\"contents\":[{\"uri\":\"magictunnel:one:hidden://1\"}]}"));
    }

    @Test
    void anArgumentOfATemplateIsCompletedByItsServer() {
        reader.complete(call(), new CompletionRef.OfResource("t://{id}"), RawJson.EMPTY_OBJECT, Optional.empty());
        reader.complete(call(), new CompletionRef.OfPrompt("greet"), RawJson.EMPTY_OBJECT, Optional.empty());

        assertThat(asked)
                .containsExactly(
                        new ContextWish.Completion(
                                new CompletionRef.OfResource("t://{id}"), RawJson.EMPTY_OBJECT, Optional.empty()),
                        new ContextWish.Completion(
                                new CompletionRef.OfPrompt("their-greet"), RawJson.EMPTY_OBJECT, Optional.empty()));
    }

    @Test
    void whatTheCallerMayNotKnowIsAskedOfNobody() {
        assertThat(reader.getPrompt(call(), "other", RawJson.EMPTY_OBJECT)).isEqualTo(new ContextOutcome.Unknown());
        assertThat(reader.read(call(), "c://1")).isEqualTo(new ContextOutcome.Unknown());
        assertThat(reader.complete(call(), new CompletionRef.OfPrompt("x"), RawJson.EMPTY_OBJECT, Optional.empty()))
                .isEqualTo(new ContextOutcome.Unknown());
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasTakenBackIsAskedOfNobody() {
        cancellation.cancel();

        assertThat(reader.read(call(), "b://1"))
                .isInstanceOfSatisfying(ContextOutcome.Failed.class, failed -> assertThat(failed.failure())
                        .isEqualTo(ToolFailure.CANCELLED));
        assertThat(asked).isEmpty();
    }

    @Test
    void aBugOfAProviderIsToldWithoutDetails() {
        reader.use(List.of(new Provider() {
            @Override
            public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) {
                throw new IllegalStateException("a secret");
            }
        }));

        assertThat(reader.read(call(), "b://1"))
                .isInstanceOfSatisfying(ContextOutcome.Failed.class, failed -> assertThat(failed.details())
                        .doesNotContain("a secret"));
    }

    private ContextCall call() {
        return new ContextCall(Caller.system(), new RequestId("r"), Requester.NOBODY, cancellation, Optional.empty());
    }

    private static ContextOutcome answered(String result) {
        return new ContextOutcome.Answered(RawJson.of(result));
    }

    private class Provider implements ContextProvider {

        @Override
        public boolean provides(ToolSource source) {
            return source.equals(ONE);
        }

        @Override
        public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) {
            asked.add(wish);
            return answered(answer);
        }
    }
}
