package io.magictunnel.execution;

import io.magictunnel.platform.RequestId;

/**
 * Somebody's wish to run a tool.
 *
 * @param arguments one JSON object in UTF-8
 */
public record ToolCall(
        String toolName,
        byte[] arguments,
        Channel channel,
        RequestId requestId,
        ProgressListener progress,
        Cancellation cancellation) {

    /** The way in that was used. */
    public enum Channel {
        MCP,
        REST,
        PAGE
    }
}
