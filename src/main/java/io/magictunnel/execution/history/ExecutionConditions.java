package io.magictunnel.execution.history;

import io.magictunnel.execution.QueryWord;
import io.magictunnel.execution.ToolCall;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The query parameters of a search in the history, as they came. */
public class ExecutionConditions {

    @QueryParam("caller")
    String caller;

    @QueryParam("outcome")
    String outcome;

    @QueryParam("channel")
    String channel;

    @QueryParam("from")
    String from;

    @QueryParam("until")
    String until;

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
                QueryWord.given(caller),
                QueryWord.oneOf(ToolExecution.Outcome.class, "outcome", outcome),
                QueryWord.oneOf(ToolCall.Channel.class, "channel", channel),
                QueryWord.instant("from", from),
                QueryWord.instant("until", until),
                QueryWord.within("offset", offset, 0, ExecutionQuery.MOST_SKIPPED),
                QueryWord.within("limit", limit, 1, ExecutionQuery.MOST));
    }
}
