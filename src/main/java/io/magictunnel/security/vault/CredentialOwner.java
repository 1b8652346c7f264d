package io.magictunnel.security.vault;

import io.magictunnel.security.Caller;

/** To whom a credential belongs: to the installation, or to one user. */
public sealed interface CredentialOwner {

    /** The word that the table knows. */
    String spelling();

    /** Used for everybody; administrators keep it. */
    record Shared() implements CredentialOwner {

        @Override
        public String spelling() {
            return "shared";
        }
    }

    /** Used for that user alone, who keeps it. */
    record OfUser(String userId) implements CredentialOwner {

        @Override
        public String spelling() {
            return userId;
        }
    }

    static CredentialOwner shared() {
        return new Shared();
    }

    static CredentialOwner of(Caller caller) {
        return new OfUser(caller.userId());
    }

    static CredentialOwner read(String spelling) {
        return spelling.equals("shared") ? new Shared() : new OfUser(spelling);
    }
}
