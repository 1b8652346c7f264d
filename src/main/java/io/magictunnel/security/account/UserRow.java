package io.magictunnel.security.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of the table of users.
 *
 * @param keys how many API keys of this user work
 * @param lastSignIn {@code null} where there was none
 */
public record UserRow(String name, String role, boolean enabled, boolean hasPassword, int keys, Instant lastSignIn)
        implements Serializable {

    static UserRow of(User user, int keys) {
        return new UserRow(
                user.name(),
                user.role().spelling(),
                user.isEnabled(),
                user.password().isPresent(),
                keys,
                user.lastSignIn().orElse(null));
    }
}
