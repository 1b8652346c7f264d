package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecuted;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.testing.StoppedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes executions for tests. */
public final class Executed {

    private Executed() {}

    public static ToolExecuted well(String tool) {
        return at(tool, StoppedClock.START, Duration.ofMillis(5), Optional.empty(), "");
    }

    public static ToolExecuted badly(String tool, String detail) {
        return at(tool, StoppedClock.START, Duration.ofMillis(5), Optional.of(ToolFailure.TOOL_ERROR), detail);
    }

    public static ToolExecuted at(
            String tool, Instant startedAt, Duration duration, Optional<ToolFailure> failure, String detail) {
        return new ToolExecuted(
                new ToolName(tool),
                new ToolSource.CapabilityFile("a/b.yaml"),
                "ann#key",
                ToolCall.Channel.MCP,
                startedAt,
                duration,
                failure,
                detail,
                2,
                3,
                new RequestId("r"));
    }
}
