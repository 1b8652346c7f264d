package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An execution, as the REST API shows it.
 *
 * @param tool its name; of a prompt {@code prompt:} and its name, of a resource {@code resource:} and its URI
 * @param origin {@code file:} and a path, or {@code server:} and an alias
 * @param arguments JSON, masked, and cut where it ends with an ellipsis; only when one execution is asked for
 * @param result likewise
 */
public record ExecutionView(
        String id,
        ToolExecution.Kind kind,
        String tool,
        String origin,
        String caller,
        ToolCall.Channel channel,
        Instant startedAt,
        Duration duration,
        ToolExecution.Outcome outcome,
        Optional<ToolFailure> failure,
        String detail,
        int argumentSize,
        int resultSize,
        String requestId,
        Optional<String> arguments,
        Optional<String> result) {

    static ExecutionView line(ToolExecution execution) {
        return of(execution, Optional.empty(), Optional.empty());
    }

    static ExecutionView whole(ToolExecution execution) {
        return of(execution, Optional.of(execution.arguments()), Optional.of(execution.result()));
    }

    private static ExecutionView of(ToolExecution execution, Optional<String> arguments, Optional<String> result) {
        return new ExecutionView(
                execution.id(),
                execution.kind(),
                execution.tool(),
                execution.origin(),
                execution.caller(),
                execution.channel(),
                execution.startedAt(),
                execution.duration(),
                execution.outcome(),
                execution.failure(),
                execution.detail(),
                execution.argumentSize(),
                execution.resultSize(),
                execution.requestId(),
                arguments,
                result);
    }
}
