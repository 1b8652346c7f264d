package io.magictunnel.execution.history;

import io.magictunnel.execution.ToolCall;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a search in the history. */
public class ExecutionConditions {

    @QueryParam("caller")
    @Parameter(description = "A part of the caller's name or key")
    String caller;

    @QueryParam("outcome")
    ToolExecution.Outcome outcome;

    @QueryParam("channel")
    ToolCall.Channel channel;

    @QueryParam("from")
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Not included")
    Instant until;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    int limit;

    ExecutionQuery query() {
        return new ExecutionQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(caller),
                Optional.ofNullable(outcome),
                Optional.ofNullable(channel),
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                offset,
                limit);
    }
}
