package io.magictunnel.mcp.dispatch;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.security.Caller;
import java.util.Optional;

/** Who asks, in which revision, and how the one who asks hears of progress and takes the request back. */
public record CallContext(
        Caller caller,
        ProtocolVersion version,
        RequestId requestId,
        Requester requester,
        Cancellation cancellation,
        Optional<Resumption> resumption) {

    /** For methods that answer at once. */
    public static CallContext brief(Caller caller, ProtocolVersion version, RequestId requestId) {
        return new CallContext(caller, version, requestId, Requester.NOBODY, new Cancellation(), Optional.empty());
    }
}
