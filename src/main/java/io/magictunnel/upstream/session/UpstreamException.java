package io.magictunnel.upstream.session;

/**
 * A request to an upstream server that got no answer. Checked, because a foreign server that fails is not our bug. Its message
 * says what the server did, and wants the server's name before it.
 */
public class UpstreamException extends Exception {

    /** What went wrong, as far as the one who asked can act on it. */
    public enum Reason {
        /** The program cannot be started at all. */
        NOT_STARTED,
        /** There is nobody at the other end. */
        UNREACHABLE,
        /** The connection broke before the answer; whether the request was run is unknown. */
        BROKEN,
        /** The server wants other credentials than the configured ones. */
        UNAUTHORIZED,
        TIMEOUT,
        CANCELLED,
        TOO_LARGE,
        /** Too many calls are waiting for this server already, or it does not read what it is sent. */
        BUSY,
        /** The server forgot the session; a new handshake mends it. The request was not run. */
        SESSION_LOST,
        /** The server answered, but not in the words of the protocol. */
        PROTOCOL
    }

    private final Reason reason;

    public UpstreamException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UpstreamException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
