package io.magictunnel.execution;

import io.magictunnel.execution.history.Recorded;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A tool was run. Fired asynchronously, after the execution is in the history; what was asked and answered is not in it.
 *
 * @param caller the caller's label
 * @param failure absent where the tool gave its answer; {@code TOOL_ERROR} where the answer itself says that it failed
 * @param detail why it failed, for people
 */
public record ToolExecuted(
        ToolName tool,
        ToolSource origin,
        String caller,
        ToolCall.Channel channel,
        Instant startedAt,
        Duration duration,
        Optional<ToolFailure> failure,
        String detail,
        int argumentSize,
        int resultSize,
        RequestId requestId)
        implements Recorded {

    @Override
    public String subject() {
        return tool.value();
    }
}
