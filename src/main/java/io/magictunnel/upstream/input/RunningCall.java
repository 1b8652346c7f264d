package io.magictunnel.upstream.input;

import io.magictunnel.execution.Requester;
import io.magictunnel.upstream.session.Deadline;
import io.magictunnel.upstream.session.UpstreamRequest;
import java.util.Set;

/**
 * A request that a server works on for somebody.
 *
 * @param deadline up to which that somebody waits
 */
public record RunningCall(Requester requester, Deadline deadline) {

    private static final Set<String> FOR_SOMEBODY = Set.of("tools/call", "prompts/get", "resources/read");

    /** Whether a request is made for somebody, and not for our own housekeeping. */
    public static boolean isOne(UpstreamRequest request) {
        return FOR_SOMEBODY.contains(request.method());
    }
}
