package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import java.util.Optional;

/**
 * Somebody who has proved who they are. A caller who came with an API key has the key's role, which is never more than the
 * role of the key's user.
 *
 * @param keyId the API key that was shown, absent for people who signed in with a password
 * @param scope the virtual server through which the caller came, who is confined to it
 */
public record Caller(String userId, String userName, Role role, Optional<String> keyId, Optional<String> scope) {

    /** Who is confined to nothing. */
    public Caller(String userId, String userName, Role role, Optional<String> keyId) {
        this(userId, userName, role, keyId, Optional.empty());
    }

    /** The same person, confined to a virtual server. */
    public Caller within(String virtualServer) {
        return new Caller(userId, userName, role, keyId, Optional.of(virtualServer));
    }

    /** The same person, confined to nothing. */
    public Caller unconfined() {
        return scope.isEmpty() ? this : new Caller(userId, userName, role, keyId);
    }

    /** How logs, history and audit name this caller: the user, and the key where one was used. */
    public String label() {
        return keyId.map(key -> userName + "#" + key).orElse(userName);
    }

    /** Refuses what needs more than this caller's role. */
    public void require(Role least) {
        if (!role.covers(least)) {
            throw new DomainException(
                    SecurityError.FORBIDDEN,
                    "This needs the role %s; the caller is %s".formatted(least.spelling(), role.spelling()));
        }
    }

    /** The product acting for itself, at start and on timers. */
    public static Caller system() {
        return new Caller("system", "system", Role.ADMIN, Optional.empty());
    }

    /** A client of this machine that showed nothing, where the operator allows that. */
    static Caller anonymous(Role role) {
        return new Caller("anonymous", "anonymous", role, Optional.empty());
    }
}
