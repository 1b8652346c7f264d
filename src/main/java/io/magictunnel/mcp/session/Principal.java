package io.magictunnel.mcp.session;

import io.magictunnel.security.Caller;
import java.util.Optional;

/** Whom sessions, streams and cursors belong to: a user, and the key that was shown. Another key of the same user is somebody else. */
public record Principal(String userId, Optional<String> keyId) {

    public static Principal of(Caller caller) {
        return new Principal(caller.userId(), caller.keyId());
    }
}
