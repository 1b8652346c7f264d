package io.magictunnel.upstream.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Who wants tokens for what, and what is known about it beforehand.
 *
 * @param server the address of the MCP server
 * @param arranged as whom the operator made us known; its issuer does not count
 * @param onlyIssuer the only authorization server that the operator allows
 * @param scope that the operator wants
 */
public record OAuthParty(
        URI server,
        Optional<KnownClient> arranged,
        Optional<URI> onlyIssuer,
        Optional<String> scope,
        ClientRegistration.Description description,
        TokenStore store,
        GuardedHttp http,
        Clock clock) {

    Discovery discovery() {
        return new Discovery(server, onlyIssuer, http);
    }

    ClientRegistration registration() {
        return new ClientRegistration(arranged, description, store, http);
    }
}
