package io.magictunnel.protocol.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;

/** What a client says to an {@link InputRequest}. */
public sealed interface InputAnswer {

    /** @param result as the client wrote it; whether it fits is the asking server's to judge */
    record Given(RawJson result) implements InputAnswer {}

    record Declined(JsonRpcError error) implements InputAnswer {}
}
