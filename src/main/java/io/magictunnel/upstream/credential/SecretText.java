package io.magictunnel.upstream.credential;

/** A secret as an operator names it: by a reference to the vault, or as text that came from the environment. Never shows itself. */
public sealed interface SecretText {

    String VAULT = "vault:";

    /** What the environment said when the definition was read. */
    record Given(String value) implements SecretText {

        @Override
        public String toString() {
            return "Given[]";
        }
    }

    /** The credential of that name in the vault: of the user for whom the server is asked, or else the shared one. */
    record InVault(String name) implements SecretText {}
}
