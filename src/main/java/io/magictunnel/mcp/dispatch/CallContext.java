package io.magictunnel.mcp.dispatch;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.mcp.listing.Wording;
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
        Optional<Resumption> resumption,
        Optional<Wording> wording) {

    /** For calls: words of tools play no part in them. */
    public CallContext(
            Caller caller,
            ProtocolVersion version,
            RequestId requestId,
            Requester requester,
            Cancellation cancellation,
            Optional<Resumption> resumption) {
        this(caller, version, requestId, requester, cancellation, resumption, Optional.empty());
    }

    /**
     * For methods that answer at once.
     *
     * @param wording in which words the client wants tools, where it says so
     */
    public static CallContext brief(
            Caller caller, ProtocolVersion version, RequestId requestId, Optional<Wording> wording) {
        return new CallContext(
                caller, version, requestId, Requester.NOBODY, new Cancellation(), Optional.empty(), wording);
    }
}
