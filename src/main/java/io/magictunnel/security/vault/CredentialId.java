package io.magictunnel.security.vault;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.regex.Pattern;

/** Under which name whose credential is kept. A name with a colon belongs to the product itself. */
public record CredentialId(CredentialOwner owner, String name) {

    private static final int LONGEST = 200;
    private static final Pattern OF_PEOPLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public CredentialId {
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new DomainException(
                    VaultError.INVALID_CREDENTIAL,
                    "A credential needs a name of 1 to %d characters on one line".formatted(LONGEST));
        }
    }

    /** A credential that somebody names. */
    public static CredentialId named(CredentialOwner owner, String name) {
        if (!OF_PEOPLE.matcher(name).matches()) {
            throw new DomainException(
                    VaultError.INVALID_CREDENTIAL,
                    "This is no name for a credential",
                    "allowed: 1 to 100 letters, digits, '.', '_' or '-', the first a letter or digit");
        }
        return new CredentialId(owner, name);
    }

    /** Everybody keeps their own; what is shared, and what is somebody else's, is for administrators. */
    void requireMayBeChangedBy(Caller actor) {
        if (!owner.equals(CredentialOwner.of(actor))) {
            actor.require(Role.ADMIN);
        }
    }

    String place() {
        return "vault_credential|%s|%s".formatted(owner.spelling(), name);
    }
}
