package io.magictunnel.upstream.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;

/** What a server says to a request. */
public sealed interface UpstreamAnswer {

    record Given(RawJson result) implements UpstreamAnswer {}

    record Declined(JsonRpcError error) implements UpstreamAnswer {}

    /**
     * It needs input first; the request is to be made again with it.
     *
     * @param state what the server wants to be told again
     */
    record InputWanted(RawJson inputRequests, Optional<String> state) implements UpstreamAnswer {}
}
