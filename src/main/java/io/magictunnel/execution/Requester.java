package io.magictunnel.execution;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.protocol.input.InputAnswers;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.protocol.logging.LogLevel;
import io.magictunnel.protocol.logging.LogMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The client for whom a call runs, as the call sees it while it runs. Without anything overridden it is somebody who waits for
 * the answer and can do no more.
 */
public interface Requester {

    /** For calls that no MCP client has made. */
    Requester NOBODY = new Requester() {};

    /** @param progress grows with every call, in the units of {@code total} */
    default void progressed(double progress, OptionalDouble total, Optional<String> message) {}

    /** Whether telling progress is of any use. */
    default boolean hearsProgress() {
        return false;
    }

    /** Passes a log message on, where the client wants messages of that level. */
    default void logged(LogMessage message) {}

    /** The least level of which the client wants to hear; empty where it wants nothing. */
    default Optional<LogLevel> logLevel() {
        return Optional.empty();
    }

    /** What {@link #ask} can ask for. */
    default ClientCapabilities capabilities() {
        return ClientCapabilities.NONE;
    }

    /**
     * Asks the client, and waits for all the answers on the calling thread. What the client cannot be asked, or does not
     * answer in time, is answered with an error; so is everything once the call is cancelled.
     *
     * @param patience how long to wait at most; the operator's own limit may be shorter
     */
    default InputAnswers ask(InputRequests wish, Duration patience) throws InterruptedException {
        return wish.allDeclined(JsonRpcError.of(
                JsonRpcError.METHOD_NOT_FOUND, "Nobody can be asked: no MCP client has made this call"));
    }

    /** Stands for the client: equal for two calls of one and the same. */
    default Object client() {
        return this;
    }

    /** Whether a call may end with {@link ToolOutcome.InputRequired}, to be made again with the answers. */
    default boolean answersInRounds() {
        return false;
    }

    /** The session in which the call is made, where the client has one. */
    default Optional<ClientSession> session() {
        return Optional.empty();
    }

    /** Passes on that a page, to which this client's user was sent, has done its part; perhaps after the call. */
    default void elicitationCompleted(RawJson params) {}
}
