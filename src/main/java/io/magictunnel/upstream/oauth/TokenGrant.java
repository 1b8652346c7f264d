package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.session.UpstreamException;

/** A way to get tokens where there are none that could be exchanged. */
@FunctionalInterface
public interface TokenGrant {

    /** @throws UpstreamException where it cannot be done now; it says who has to do what */
    Tokens obtain(OAuthParty party, ConsentWish wish) throws UpstreamException, InterruptedException;

    /** With our own name and secret. */
    static TokenGrant ofOurselves() {
        return (party, wish) -> {
            var server = wish.found().server();
            var client = party.registration().with(server);
            return new TokenEndpoint(server, client, party.http(), party.clock()).forOurselves(wish.request());
        };
    }
}
