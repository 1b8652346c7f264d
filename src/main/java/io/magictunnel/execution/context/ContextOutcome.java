package io.magictunnel.execution.context;

import io.magictunnel.execution.ToolFailure;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a wish ended. Every case is an ordinary answer to the client, never an exception. */
public sealed interface ContextOutcome {

    /** @param result the MCP result object; what another server wrote is not rewritten */
    record Answered(RawJson result) implements ContextOutcome {}

    /** Who offers it says that the wish is wrong. */
    record Declined(JsonRpcError error) implements ContextOutcome {}

    /** Not before the client has answered; only where {@link io.magictunnel.execution.Requester#answersInRounds}. */
    record InputRequired(RawJson inputRequests, Optional<String> state) implements ContextOutcome {}

    /** @param details one or more sentences for the one who asked: what was wrong, where, what is allowed */
    record Failed(ToolFailure failure, String details) implements ContextOutcome {}

    /** Not there, or not for this caller, who cannot tell the difference. */
    record Unknown() implements ContextOutcome {}

    /** Absent where the wish was granted, or is not at its end. */
    default Optional<ToolFailure> failing() {
        return switch (this) {
            case Answered answered -> Optional.empty();
            case InputRequired input -> Optional.empty();
            case Failed failed -> Optional.of(failed.failure());
            case Declined declined -> Optional.of(ToolFailure.TOOL_ERROR);
            case Unknown unknown -> Optional.of(ToolFailure.NOT_RUNNABLE);
        };
    }

    /** Why it was not granted, for people. */
    default String problem() {
        return switch (this) {
            case Answered answered -> "";
            case InputRequired input -> "";
            case Failed failed -> failed.details();
            case Declined(var error) -> "%s (%d)".formatted(error.message(), error.code());
            case Unknown unknown -> "It is not there any more";
        };
    }

    /** The same, with a changed answer where there is one. */
    default ContextOutcome with(UnaryOperator<RawJson> change) {
        return this instanceof Answered(var result) ? new Answered(change.apply(result)) : this;
    }
}
