package io.magictunnel.upstream.session;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;

/** What a server says to a request. */
public sealed interface UpstreamAnswer {

    record Given(RawJson result) implements UpstreamAnswer {}

    record Declined(JsonRpcError error) implements UpstreamAnswer {}
}
