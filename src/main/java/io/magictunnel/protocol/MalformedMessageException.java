package io.magictunnel.protocol;

import java.util.Optional;

/** The bytes are no JSON-RPC message. Checked, because every transport has to answer it: foreign bytes are not our bug. */
public class MalformedMessageException extends Exception {

    private final transient JsonRpcError error;
    private final transient Optional<RawJson> id;

    /** Made without a stack trace: it says what is wrong with somebody else's bytes, and whoever floods us pays more than we do. */
    public MalformedMessageException(int code, String message, Optional<RawJson> id) {
        super(message, null, false, false);
        this.error = JsonRpcError.of(code, message);
        this.id = id;
    }

    public JsonRpcError error() {
        return error;
    }

    /** The message's id, where it could still be read. */
    public Optional<RawJson> id() {
        return id;
    }
}
