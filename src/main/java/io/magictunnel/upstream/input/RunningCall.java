package io.magictunnel.upstream.input;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamRequest;

/**
 * A request that a server works on for somebody.
 *
 * @param deadline up to which that somebody waits
 */
public record RunningCall(Requester requester, Deadline deadline) {

    /** Whether a request is made for somebody, and not for our own housekeeping. */
    public static boolean isOne(UpstreamRequest request) {
        return InputRequests.MAY_BE_ASKED_IN.contains(request.method());
    }
}
