package io.magictunnel.security.vault;

import io.magictunnel.platform.DomainException;
import java.nio.charset.StandardCharsets;

/** A text that can be kept in the vault. It does not show itself. */
record CredentialValue(String text) {

    static final int MOST_BYTES = 22_000;

    CredentialValue {
        var length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > MOST_BYTES || text.indexOf('\0') >= 0) {
            throw new DomainException(
                    VaultError.INVALID_CREDENTIAL,
                    "The value has %d bytes; allowed: 1 to %d, none of them zero".formatted(length, MOST_BYTES));
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
