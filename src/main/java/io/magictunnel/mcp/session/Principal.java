package io.magictunnel.mcp.session;

import io.magictunnel.security.Caller;
import java.util.Optional;

/**
 * Whom sessions, streams and cursors belong to: a user, the key that was shown, and the virtual server through which they came.
 * Another key of the same user is somebody else, and so is the same user elsewhere.
 */
public record Principal(String userId, Optional<String> keyId, Optional<String> scope) {

    /** Who came through no virtual server. */
    public Principal(String userId, Optional<String> keyId) {
        this(userId, keyId, Optional.empty());
    }

    public static Principal of(Caller caller) {
        return new Principal(caller.userId(), caller.keyId(), caller.scope());
    }

    /** The same wherever they came in: what is limited for each principal does not grow with the number of virtual servers. */
    public Principal anywhere() {
        return new Principal(userId, keyId);
    }
}
