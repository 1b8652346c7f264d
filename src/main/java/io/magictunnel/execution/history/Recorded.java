package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.platform.RequestId;
import io.magictunnel.registry.ToolSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that was done for a caller, as the history keeps it. */
public interface Recorded {

    /** What it was done with: the name of a tool, or the kind and the name of something else. */
    String subject();

    ToolSource origin();

    /** The caller's label. */
    String caller();

    ToolCall.Channel channel();

    Instant startedAt();

    Duration duration();

    /** Absent where it was answered. */
    Optional<ToolFailure> failure();

    /** Why it failed, for people. */
    String detail();

    int argumentSize();

    int resultSize();

    RequestId requestId();

    default boolean succeeded() {
        return failure().isEmpty();
    }
}
