package io.magictunnel.execution.context;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.history.Recorded;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody wanted a prompt or a resource, and got an answer.
 *
 * @param name the prompt's name, or the resource's URI, as the caller knows it
 * @param caller the caller's label
 * @param failure absent where it was given
 * @param detail why it was not, for people
 */
public record ContextGiven(
        Kind kind,
        String name,
        ToolSource origin,
        String caller,
        Instant startedAt,
        Duration duration,
        Optional<ToolFailure> failure,
        String detail,
        int argumentSize,
        int resultSize,
        RequestId requestId)
        implements Recorded {

    /** What it was. */
    public enum Kind {
        PROMPT,
        RESOURCE
    }

    @Override
    public String subject() {
        return "%s:%s".formatted(kind.name().toLowerCase(Locale.ROOT), name);
    }

    /** Only MCP has prompts and resources. */
    @Override
    public ToolCall.Channel channel() {
        return ToolCall.Channel.MCP;
    }
}
