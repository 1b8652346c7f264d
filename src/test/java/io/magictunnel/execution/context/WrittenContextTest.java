package io.magictunnel.execution.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.OwnContext;
import io.magictunnel.security.Caller;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WrittenContextTest {

    private static final ToolSource OURS = new ToolSource.BuiltIn("ours");

    private final WrittenContext context = new WrittenContext();

    @BeforeEach
    void wire() {
        context.use(List.of(new OwnContext() {
            @Override
            public ToolSource source() {
                return OURS;
            }

            @Override
            public Optional<OwnText> prompt(String name) {
                return text().filter(any -> name.equals("greet"));
            }

            @Override
            public Optional<OwnText> resource(String uri) {
                return text().filter(any -> uri.equals("a://1"));
            }

            private Optional<OwnText> text() {
                return Optional.of(new OwnText("A text.", "text/markdown", "Say \"hello\"."));
            }
        }));
    }

    @Test
    void providesOnlyWhatWasWrittenHere() {
        assertThat(context.provides(OURS)).isTrue();
        assertThat(context.provides(new ToolSource.UpstreamServer("ours"))).isFalse();
        assertThat(context.watches(OURS)).isFalse();
    }

    @Test
    void whatAClientSaysStandsBehindThePrompt() {
        var message = answered(new ContextWish.Prompt("greet", RawJson.of("{\"task\": \"Wake\\n\\\"Ada\\\"\"}")));

        assertThat(message.path("description").asString()).isEqualTo("A text.");
        assertThat(message.at("/messages/0/role").asString()).isEqualTo("user");
        assertThat(message.at("/messages/0/content/text").asString())
                .isEqualTo("Say \"hello\".\n\ntask:\nWake\n\"Ada\"");
    }

    @Test
    void aResourceIsReadUnderItsUri() {
        var contents = answered(new ContextWish.Resource("a://1")).at("/contents/0");

        assertThat(contents.path("uri").asString()).isEqualTo("a://1");
        assertThat(contents.path("mimeType").asString()).isEqualTo("text/markdown");
        assertThat(contents.path("text").asString()).isEqualTo("Say \"hello\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"task\": 7}", "{\"task\": null}", "{\"task\": {}}"})
    void anArgumentThatIsNoTextIsRefused(String arguments) {
        assertThat(ask(new ContextWish.Prompt("greet", RawJson.of(arguments))))
                .isInstanceOfSatisfying(
                        ContextOutcome.Declined.class,
                        declined -> assertThat(declined.error().message()).contains("'task' must be a string"));
    }

    @Test
    void anArgumentThatIsTooLongIsRefused() {
        var arguments = RawJson.of("{\"task\": \"%s\"}".formatted("x".repeat(20_001)));

        assertThat(ask(new ContextWish.Prompt("greet", arguments))).isInstanceOf(ContextOutcome.Declined.class);
    }

    @Test
    void whatIsGoneIsUnknown() {
        assertThat(ask(new ContextWish.Prompt("gone", RawJson.EMPTY_OBJECT))).isEqualTo(new ContextOutcome.Unknown());
        assertThat(ask(new ContextWish.Resource("a://2"))).isEqualTo(new ContextOutcome.Unknown());
    }

    private JsonNode answered(ContextWish wish) {
        return McpJson.tree(((ContextOutcome.Answered) ask(wish)).result());
    }

    private ContextOutcome ask(ContextWish wish) {
        return context.answer(
                OURS,
                wish,
                new ContextCall(
                        Caller.system(), new RequestId("r"), Requester.NOBODY, new Cancellation(), Optional.empty()));
    }
}
