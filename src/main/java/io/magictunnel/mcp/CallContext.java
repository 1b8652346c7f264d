package io.magictunnel.mcp;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.ProgressListener;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.security.Caller;

/** Who asks, in which revision, and how the one who asks hears of progress and takes the request back. */
record CallContext(
        Caller caller,
        ProtocolVersion version,
        RequestId requestId,
        ProgressListener progress,
        Cancellation cancellation) {

    /** For methods that answer at once. */
    static CallContext brief(Caller caller, ProtocolVersion version, RequestId requestId) {
        return new CallContext(caller, version, requestId, ProgressListener.NONE, new Cancellation());
    }
}
