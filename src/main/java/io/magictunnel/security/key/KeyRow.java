package io.magictunnel.security.key;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * One line of the table of keys.
 *
 * @param beginning the first letters, by which its owner recognises it
 * @param expiresAt {@code null} where it never does
 * @param lastUsed {@code null} where it never was
 */
public record KeyRow(
        String id,
        String beginning,
        String name,
        String user,
        String role,
        State state,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsed)
        implements Serializable {

    /** Whether the key opens anything. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED,
        /** Its owner is disabled. */
        SUSPENDED;

        static State of(ApiKey key, Instant now) {
            if (key.revokedAt().isPresent()) {
                return REVOKED;
            }
            if (key.isUsable(now)) {
                return ACTIVE;
            }
            return key.owner().isEnabled() ? EXPIRED : SUSPENDED;
        }

        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The colour of its meaning. */
        public String getLevel() {
            return this == ACTIVE ? "ok" : "";
        }
    }

    static KeyRow of(ApiKey key, Instant now) {
        return new KeyRow(
                key.id(),
                key.beginning(),
                key.name(),
                key.owner().name(),
                key.effectiveRole().spelling(),
                State.of(key, now),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.lastUsed().orElse(null));
    }
}
