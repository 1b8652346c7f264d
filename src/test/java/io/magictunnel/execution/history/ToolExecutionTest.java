package io.magictunnel.execution.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.context.ContextGiven;
import io.magictunnel.execution.history.WaitingExecutions.Waiting;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolExecutionTest {

    @Test
    void keepsWhatADatabaseCanKeep() {
        var execution = new ToolExecution(
                Executed.badly("tool", "a\0b\nc\ud800d token=abc"),
                new ToolExecution.Texts("x".repeat(9_000), "\u0007"));

        assertThat(execution.detail()).isEqualTo("a?b\nc?d token=***");
        assertThat(execution.arguments()).hasSize(8_000).endsWith("…");
        assertThat(execution.result()).isEqualTo("?");
        assertThat(execution.outcome()).isEqualTo(ToolExecution.Outcome.FAILED);
        assertThat(execution.origin()).isEqualTo("file:a/b.yaml");
    }

    @Test
    void keepsOfPromptsAndResourcesWhatTheyAre() {
        var prompt = new ToolExecution(given(ContextGiven.Kind.PROMPT, "greet"), ToolExecution.Texts.NONE);
        var resource = new ToolExecution(
                given(ContextGiven.Kind.RESOURCE, "https://host/?token=abc&x=" + "y".repeat(300)),
                ToolExecution.Texts.NONE);

        assertThat(prompt.kind()).isEqualTo(ToolExecution.Kind.PROMPT);
        assertThat(prompt.tool()).isEqualTo("prompt:greet");
        assertThat(prompt.origin()).isEqualTo("server:one");
        assertThat(resource.kind()).isEqualTo(ToolExecution.Kind.RESOURCE);
        assertThat(resource.tool())
                .startsWith("resource:https://host/?token=***&x=y")
                .hasSize(200);
        assertThat(new ToolExecution(Executed.well("tool"), ToolExecution.Texts.NONE).kind())
                .isEqualTo(ToolExecution.Kind.TOOL);
    }

    private static ContextGiven given(ContextGiven.Kind kind, String name) {
        return new ContextGiven(
                kind,
                name,
                new ToolSource.UpstreamServer("one"),
                "ann",
                StoppedClock.START,
                Duration.ofMillis(5),
                Optional.empty(),
                "",
                2,
                3,
                new RequestId("r"));
    }

    @Test
    void keepsTextsOnlyWhereTheOperatorWantsIt() {
        var waiting = new Waiting(Executed.well("tool"), "{\"a\": 1}".getBytes(UTF_8), "{\"b\": 2}".getBytes(UTF_8));

        assertThat(new HistoryTexts(true, false, 100).of(waiting)).isEqualTo(new ToolExecution.Texts("{\"a\":1}", ""));
        assertThat(new HistoryTexts(false, true, 100).of(waiting)).isEqualTo(new ToolExecution.Texts("", "{\"b\":2}"));
    }
}
