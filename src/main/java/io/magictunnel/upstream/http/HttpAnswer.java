package io.magictunnel.upstream.http;

/** The body of a response, by the way it travels. */
sealed interface HttpAnswer {

    /** @param bytes empty where there is no body */
    record Whole(byte[] bytes) implements HttpAnswer {}

    record Streamed(EventInbox events) implements HttpAnswer {}
}
