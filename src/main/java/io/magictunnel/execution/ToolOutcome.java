package io.magictunnel.execution;

import io.magictunnel.permission.Decision;

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

    /** The caller may not use it. Outside it looks like a tool that does not exist. */
    record Refused(Decision.Denied decision) implements ToolOutcome {}
}
