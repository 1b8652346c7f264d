package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;
import java.time.Duration;

/** The way back to the client of one request. Nothing follows the answer. */
public interface ResponseChannel extends WayBack {

    /**
     * Says something before the answer. It is lost where the client takes no more, or has its answer already.
     *
     * @return whether it is on its way
     */
    @Override
    boolean tell(JsonBody message);

    void answer(Answer answer);

    /** Ends without an answer: the client has taken the request back. */
    void abandon(Answer unwanted);

    /** Whether every answer was given. */
    boolean isOver();

    /** Lets the client hear that we are alive, if the request is as old as that. */
    void streamIfOlderThan(Duration age);
}
