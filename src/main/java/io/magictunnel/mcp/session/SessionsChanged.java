package io.magictunnel.mcp.session;

/** A client's session was opened or has ended. Fired asynchronously: observe it with {@code @ObservesAsync}. */
public record SessionsChanged() {}
