package io.magictunnel.upstream.proof;

import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.Vault;
import io.magictunnel.upstream.credential.HeaderCredentials;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.definition.Sharing;
import io.magictunnel.upstream.oauth.OAuthCredentials;
import io.magictunnel.upstream.oauth.TokenGrant;
import io.magictunnel.upstream.session.UpstreamException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The credentials that a connection to a server shows, as its definition says and for whom it is. */
@ApplicationScoped
public class ServerCredentials {

    @Inject
    Vault vault;

    @Inject
    VaultSecrets secrets;

    @Inject
    OAuthParties parties;

    @Inject
    WantedScopes wanted;

    /**
     * Whose credentials list what a server has: the shared ones. Where each user has some and nobody shares any, it is the user who
     * allowed it last; what is listed is nothing that is anybody's, and calls always go with the caller's own.
     */
    public CredentialOwner ofCatalogue(ServerDefinition server) {
        var shared = CredentialOwner.shared();
        var prefix = VaultTokens.prefix(server.name());
        if (server.sharing() == Sharing.SHARED
                || vault.openNewest(shared, prefix).isPresent()) {
            return shared;
        }
        return vault.newestOwner(prefix).orElse(shared);
    }

    public RequestCredentials of(ServerDefinition server, CredentialOwner owner) throws UpstreamException {
        if (!(server.transport() instanceof ServerTransport.Endpoint endpoint)) {
            return RequestCredentials.NONE;
        }
        return switch (endpoint.auth()) {
            case ServerAuth.None ignored -> RequestCredentials.NONE;
            case ServerAuth.Header header -> new HeaderCredentials(header, secret -> secrets.valueOf(secret, owner));
            case ServerAuth.OAuth(var client) ->
                new OAuthCredentials(parties.party(server, client, owner), inBrowser(server, owner));
            case ServerAuth.ClientCredentials(var client) ->
                new OAuthCredentials(parties.party(server, client, CredentialOwner.shared()), TokenGrant.ofOurselves());
        };
    }

    /** Nobody is here who could be asked; whoever reads the message can do something about it. */
    private TokenGrant inBrowser(ServerDefinition server, CredentialOwner owner) {
        return (party, wish) -> {
            wanted.note(server.name(), owner, wish.scopes());
            var who = owner instanceof CredentialOwner.Shared ? "an administrator" : "you";
            throw new UpstreamException(
                    UpstreamException.Reason.UNAUTHORIZED,
                    "wants to be allowed by %s in the browser: POST /dashboard/api/servers/%s/authorize answers where"
                            .formatted(who, server.name()));
        };
    }
}
