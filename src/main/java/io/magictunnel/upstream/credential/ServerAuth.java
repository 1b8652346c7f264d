package io.magictunnel.upstream.credential;

import java.net.URI;
import java.util.Optional;

/** With what we prove to a server who we are. It is always ours or our user's own for that server, never what our caller showed us. */
public sealed interface ServerAuth {

    /** The spelling of configuration and REST. */
    String spelling();

    /** With nothing but what stands in the headers. */
    record None() implements ServerAuth {

        @Override
        public String spelling() {
            return "none";
        }
    }

    /** With a header: an API key, or a bearer token. */
    record Header(String spelling, String name, String prefix, SecretText value) implements ServerAuth {}

    /** With tokens that somebody allowed us in the browser. */
    record OAuth(OAuthClient client) implements ServerAuth {

        @Override
        public String spelling() {
            return "oauth2";
        }
    }

    /** With tokens that the server's authorization server gives to us for our own name and secret. */
    record ClientCredentials(OAuthClient client) implements ServerAuth {

        @Override
        public String spelling() {
            return "client_credentials";
        }
    }

    /**
     * What the operator says about us as a client.
     *
     * @param id absent where we introduce ourselves
     * @param issuer the only authorization server that may be asked; absent: the one that the server names
     * @param scope asked for besides what the server wants
     */
    record OAuthClient(Optional<String> id, Optional<SecretText> secret, Optional<URI> issuer, Optional<String> scope) {

        public static final OAuthClient UNKNOWN =
                new OAuthClient(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
