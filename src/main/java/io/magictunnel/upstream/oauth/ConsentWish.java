package io.magictunnel.upstream.oauth;

import java.util.Optional;
import java.util.Set;

/**
 * What leave is wanted for.
 *
 * @param found the server, and who gives tokens for it
 */
public record ConsentWish(Discovery.Found found, Set<String> scopes) {

    Tokens.Request request() {
        return new Tokens.Request(found.server().issuer(), found.resource().resource(), scopes, Optional.empty());
    }
}
