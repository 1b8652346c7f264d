package io.magictunnel.security.token;

import io.magictunnel.platform.ErrorCode;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.request.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a client that is turned away is told to do: {@code WWW-Authenticate} of RFC 6750 and RFC 9728. */
@ApplicationScoped
public class BearerChallenge {

    @Inject
    ExternalTokens tokens;

    @Inject
    PublicAddress address;

    /**
     * @param hasShown whether the client came with something
     * @param isForMcp clients of the MCP endpoint learn who gives tokens
     */
    public String of(ErrorCode refusal, boolean hasShown, boolean isForMcp) {
        var challenge = new StringBuilder("Bearer realm=\"magictunnel\"");
        if (refusal == SecurityError.INSUFFICIENT_SCOPE) {
            challenge.append(", error=\"insufficient_scope\"");
        } else if (hasShown) {
            challenge.append(", error=\"invalid_token\"");
        }
        if (isForMcp && tokens.issuer().isPresent()) {
            challenge.append(", resource_metadata=\"%s\"".formatted(ResourceMetadata.address(address)));
            if (!tokens.scopes().isEmpty()) {
                challenge.append(", scope=\"%s\"".formatted(String.join(" ", tokens.scopes())));
            }
        }
        return challenge.toString();
    }
}
