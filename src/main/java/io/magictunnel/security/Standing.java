package io.magictunnel.security;

import io.magictunnel.security.key.ApiKey;
import io.magictunnel.security.key.Secret;
import io.magictunnel.security.session.SessionToken;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is known about one id of a key or a token: whom it stands for, and until when.
 *
 * @param caller nobody, if the id is unknown or revoked or its user disabled
 * @param hash of the secret that has to be shown
 * @param epoch the state of all accounts in which this was read
 */
record Standing(Optional<Caller> caller, byte[] hash, Instant until, long epoch) {

    private static final byte[] NO_SECRET = {};

    static Standing of(ApiKey key, long epoch) {
        return new Standing(
                Optional.of(key.asCaller())
                        .filter(usable ->
                                key.revokedAt().isEmpty() && key.owner().isEnabled()),
                HexFormat.of().parseHex(key.hash()),
                key.expiresAt().orElse(Instant.MAX),
                epoch);
    }

    static Standing of(SessionToken token, Instant now, long epoch) {
        return new Standing(
                Optional.of(token.user().asCaller()).filter(usable -> token.isUsable(now)),
                HexFormat.of().parseHex(token.hash()),
                token.expiresAt(),
                epoch);
    }

    static Standing nobody(long epoch) {
        return new Standing(Optional.empty(), NO_SECRET, Instant.MAX, epoch);
    }

    /** The caller, if this secret proves it now. */
    Optional<Caller> provenBy(Secret shown, Instant now) {
        return shown.hasHash(hash) ? callerAt(now) : Optional.empty();
    }

    Optional<Caller> callerAt(Instant now) {
        return now.isBefore(until) ? caller : Optional.empty();
    }
}
