package io.magictunnel.execution;

/** Why a call did not give the tool's own answer. */
public enum ToolFailure {
    INVALID_ARGUMENTS,
    TIMEOUT,
    CANCELLED,
    UNREACHABLE,
    RESULT_TOO_LARGE,
    /** The tool ran and ended badly: exit code, HTTP status, protocol error of an upstream server. */
    TOOL_ERROR,
    /** The tool is defined in a way that cannot be run here. */
    NOT_RUNNABLE,
    INTERNAL
}
