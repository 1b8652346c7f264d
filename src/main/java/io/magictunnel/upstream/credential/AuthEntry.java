package io.magictunnel.upstream.credential;

import java.util.Optional;

/** As {@code auth} in the operator's file. Secrets are references: <code>${NAME}</code> or {@code vault:NAME}. */
public record AuthEntry(
        String type,
        Optional<String> header,
        Optional<String> value,
        Optional<String> token,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> authorizationServer,
        Optional<String> scope) {

    @Override
    public String toString() {
        return "AuthEntry[" + type + "]";
    }
}
