package io.magictunnel.mcp.stream;

/** The two forms in which HTTP carries an answer. One of them is chosen, once. */
interface HttpSide {

    void json(Answer answer);

    /** Returns when the stream has ended: the container writes it on the thread that calls. */
    void events(SseStream stream);
}
