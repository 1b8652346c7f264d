package io.magictunnel.security.account;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.SecurityError;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name under which somebody signs in. Case does not matter: it is kept in lower case. */
public record UserName(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /** What the audit trail and the REST API call others than users. */
    private static final Set<String> RESERVED = Set.of("anonymous", "me", "system");

    public UserName {
        value = SecurityError.required("name", value).toLowerCase(Locale.ROOT);
        if (RESERVED.contains(value)) {
            throw new DomainException(SecurityError.INVALID_REQUEST, "The user name '%s' is reserved".formatted(value));
        }
        if (!ALLOWED.matcher(value).matches()) {
            throw new DomainException(
                    SecurityError.INVALID_REQUEST,
                    "A user name has 1 to 64 letters, digits, '.', '_', '@' or '-', and starts with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
