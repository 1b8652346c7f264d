package io.magictunnel.execution.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.execution.history.WaitingExecutions.Waiting;
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
    void keepsTextsOnlyWhereTheOperatorWantsIt() {
        var waiting = new Waiting(Executed.well("tool"), "{\"a\": 1}".getBytes(UTF_8), "{\"b\": 2}".getBytes(UTF_8));

        assertThat(new HistoryTexts(true, false, 100).of(waiting)).isEqualTo(new ToolExecution.Texts("{\"a\":1}", ""));
        assertThat(new HistoryTexts(false, true, 100).of(waiting)).isEqualTo(new ToolExecution.Texts("", "{\"b\":2}"));
    }
}
