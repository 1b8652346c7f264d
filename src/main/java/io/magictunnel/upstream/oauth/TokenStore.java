package io.magictunnel.upstream.oauth;

import java.util.Optional;

/** Keeps what authorization servers gave us: for one server, and for everybody or one user. */
public interface TokenStore {

    /** The tokens that came last. */
    Optional<Tokens> tokens();

    /** In the place of those of the same issuer. */
    void keep(Tokens tokens);

    /** They are good for nothing any more. */
    void forget(Tokens tokens);

    Optional<KnownClient> client(String issuer);

    void keep(KnownClient client);
}
