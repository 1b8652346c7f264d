package io.magictunnel.protocol;

import java.util.Optional;

/** What travels over an MCP transport, in either direction. Payloads stay as the bytes in which they came. */
public sealed interface JsonRpcMessage {

    /**
     * Asks for an answer.
     *
     * @param id a string or an integer, as it was written
     * @param params an object, where present
     */
    record Request(RawJson id, String method, Optional<RawJson> params) implements JsonRpcMessage {}

    record Notification(String method, Optional<RawJson> params) implements JsonRpcMessage {}

    record Result(RawJson id, RawJson result) implements JsonRpcMessage {}

    /**
     * The answer that there is no result.
     *
     * @param id absent where the other side could not read the request's id
     */
    record Failure(Optional<RawJson> id, JsonRpcError error) implements JsonRpcMessage {}
}
