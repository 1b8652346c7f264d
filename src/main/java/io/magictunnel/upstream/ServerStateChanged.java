package io.magictunnel.upstream;

/**
 * An upstream server came into another state, or was removed. Fired asynchronously: observe it with {@code @ObservesAsync}.
 *
 * @param removed whether the server is gone for good, with this as its last status
 */
public record ServerStateChanged(ServerStatus status, boolean removed) {}
