package io.magictunnel.execution.context;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.Requester;
import io.magictunnel.platform.RequestId;
import io.magictunnel.protocol.input.Resumption;
import io.magictunnel.security.Caller;
import java.util.Optional;

/**
 * Who wants something of the context, how they can be told of progress, and how they take it back.
 *
 * @param resumption what the client brings where it had been asked for input before
 */
public record ContextCall(
        Caller caller,
        RequestId requestId,
        Requester requester,
        Cancellation cancellation,
        Optional<Resumption> resumption) {}
