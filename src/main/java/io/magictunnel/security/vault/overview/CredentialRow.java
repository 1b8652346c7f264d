package io.magictunnel.security.vault.overview;

import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.CredentialUses;
import io.magictunnel.security.vault.StoredCredential;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table of credentials.
 *
 * @param owner {@code shared}, or the id of the user whose it is
 * @param expiresAt {@code null} where it never does
 * @param lastUsed {@code null} where it never was
 */
public record CredentialRow(
        String name, String owner, List<Use> uses, State state, Instant createdAt, Instant expiresAt, Instant lastUsed)
        implements Serializable {

    private static final Duration SOON = Duration.ofDays(14);

    /** What it is used for; see {@link CredentialUses.Use}. */
    public record Use(String kind, String name) implements Serializable {}

    /** Whether it can be shown to anybody. */
    public enum State {
        READY,
        EXPIRES_SOON,
        EXPIRED,
        /** No key of the vault opens it. */
        LOCKED;

        static State of(StoredCredential credential, boolean isLocked, Instant now) {
            if (isLocked) {
                return LOCKED;
            }
            return credential.expiresAt().map(end -> of(end, now)).orElse(READY);
        }

        private static State of(Instant end, Instant now) {
            if (!now.isBefore(end)) {
                return EXPIRED;
            }
            return now.plus(SOON).isAfter(end) ? EXPIRES_SOON : READY;
        }

        public String getWord() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The colour of its meaning. */
        public String getLevel() {
            return switch (this) {
                case READY -> "ok";
                case EXPIRES_SOON -> "warn";
                case EXPIRED, LOCKED -> "bad";
            };
        }
    }

    static CredentialRow of(StoredCredential credential, List<CredentialUses.Use> uses, State state) {
        var id = credential.credential();
        return new CredentialRow(
                id.name(),
                id.owner().spelling(),
                uses.stream().map(use -> new Use(use.kind(), use.name())).toList(),
                state,
                credential.createdAt(),
                credential.expiresAt().orElse(null),
                credential.lastUsed().orElse(null));
    }

    /** Tells it from all others, and never holds a comma. */
    public String key() {
        return owner + " " + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Whether it is used for everybody. */
    public boolean shared() {
        return owner.equals(CredentialOwner.shared().spelling());
    }

    /** Whether the product got it for itself, as tokens that somebody allowed in the browser. */
    public boolean ours() {
        return name.indexOf(':') >= 0;
    }

    CredentialId id() {
        return new CredentialId(CredentialOwner.read(owner), name);
    }
}
