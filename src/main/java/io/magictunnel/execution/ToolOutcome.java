package io.magictunnel.execution;

import io.magictunnel.permission.Decision;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;

/** How a call ended. Every case is an ordinary answer to the client, never an exception. */
public sealed interface ToolOutcome {

    /**
     * The tool's own answer.
     *
     * @param result an MCP {@code CallToolResult} object in UTF-8 JSON; what an upstream server wrote is not rewritten
     * @param isError whether the tool itself says that it failed
     */
    record Answered(byte[] result, boolean isError) implements ToolOutcome {}

    /** @param details one or more sentences for the one who called: what was wrong, where, what is allowed */
    record Failed(ToolFailure failure, String details) implements ToolOutcome {}

    /**
     * The tool cannot be run before the client has answered; only where {@link Requester#answersInRounds}. The same call is
     * made again with the answers, as its {@code resumption}.
     *
     * @param inputRequests by keys of the tool's choice, as {@link io.magictunnel.protocol.input.InputRequests} reads them
     * @param state what the tool wants to be told again
     */
    record InputRequired(RawJson inputRequests, Optional<String> state) implements ToolOutcome {}

    /** The tool's server, or the tool itself, does not answer the call but says that it is wrong. */
    record Declined(JsonRpcError error) implements ToolOutcome {}

    /** The caller may not use it. Outside it looks like a tool that does not exist. */
    record Refused(Decision.Denied decision) implements ToolOutcome {}
}
