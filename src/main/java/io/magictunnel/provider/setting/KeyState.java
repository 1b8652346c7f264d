package io.magictunnel.provider.setting;

import io.magictunnel.security.vault.SecretMark;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be known of a provider's key.
 *
 * @param source where it comes from
 * @param mark by what people recognise it
 * @param lastUsed to the minute; known of keys in the vault
 */
public record KeyState(
        Source source,
        SecretMark mark,
        Optional<Instant> createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsed) {

    /** Where a key comes from. */
    public enum Source {
        /** There is none. */
        NONE,
        /** The configuration file or the environment. */
        FILE,
        VAULT,
        /** It is in the vault, and has expired. */
        EXPIRED
    }

    static final KeyState NONE = new KeyState(
            Source.NONE,
            new SecretMark(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
