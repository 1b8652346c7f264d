package io.magictunnel.mcp.stream;

/** Where the streams of one client come from, and what becomes of them. */
public interface StreamSource {

    SseStream open();

    /** The stream has its last event. */
    default void over(SseStream stream) {}
}
