package io.magictunnel.execution.history;

import io.magictunnel.execution.ExecutionError;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.platform.DomainException;
import java.time.Instant;
import java.util.Optional;

/**
 * Which executions somebody wants to see, newest first. What is absent does not matter.
 *
 * @param user a user's name: executions by that user, with or without a key
 * @param caller a part of the caller's label
 * @param until not included
 */
public record ExecutionQuery(
        Optional<String> tool,
        Optional<String> user,
        Optional<String> caller,
        Optional<ToolExecution.Outcome> outcome,
        Optional<ToolCall.Channel> channel,
        Optional<Instant> from,
        Optional<Instant> until,
        int offset,
        int limit) {

    public static final int MOST = 500;
    public static final int MOST_SKIPPED = 1_000_000;

    public ExecutionQuery {
        if (limit < 1 || limit > MOST) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST, "limit is %d; allowed is 1 to %d".formatted(limit, MOST));
        }
        if (offset < 0 || offset > MOST_SKIPPED) {
            throw new DomainException(
                    ExecutionError.INVALID_REQUEST, "offset is %d; allowed is 0 to %d".formatted(offset, MOST_SKIPPED));
        }
    }

    public static ExecutionQuery newest(int limit) {
        return new ExecutionQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                limit);
    }

    public ExecutionQuery ofTool(String name) {
        return new ExecutionQuery(Optional.of(name), user, caller, outcome, channel, from, until, offset, limit);
    }

    public ExecutionQuery byUser(String name) {
        return new ExecutionQuery(tool, Optional.of(name), caller, outcome, channel, from, until, offset, limit);
    }
}
