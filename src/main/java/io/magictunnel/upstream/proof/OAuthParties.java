package io.magictunnel.upstream.proof;

import io.magictunnel.security.request.PublicAddress;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.Vault;
import io.magictunnel.upstream.credential.HeaderCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.oauth.ClientRegistration;
import io.magictunnel.upstream.oauth.GuardedHttp;
import io.magictunnel.upstream.oauth.KnownClient;
import io.magictunnel.upstream.oauth.OAuthParty;
import io.magictunnel.upstream.oauth.Tokens;
import io.magictunnel.upstream.session.UpstreamException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Puts together who we are for the authorization server of one upstream server. */
@ApplicationScoped
public class OAuthParties {

    /** Where browsers come back to. */
    public static final String CALLBACK = "/oauth/callback";

    /** The document that describes us. */
    public static final String DOCUMENT = "/oauth/client.json";

    @Inject
    Vault vault;

    @Inject
    VaultSecrets secrets;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    OAuthConfig config;

    /** @param owner for whom tokens are wanted */
    public OAuthParty party(ServerDefinition server, ServerAuth.OAuthClient client, CredentialOwner owner)
            throws UpstreamException {
        if (!(server.transport() instanceof ServerTransport.Endpoint endpoint)) {
            throw new IllegalArgumentException("No address: " + server.name());
        }
        return new OAuthParty(
                endpoint.url(),
                arranged(client, owner),
                client.issuer(),
                client.scope(),
                description(),
                new VaultTokens(vault, server.name(), owner, address.at(CALLBACK)),
                new GuardedHttp(endpoint.url(), config.allowPrivate),
                clock);
    }

    /** What somebody was given for a server, only to be looked at. */
    public Optional<Tokens> known(ServerDefinition server, CredentialOwner owner) {
        return vault.lookNewest(owner, VaultTokens.prefix(server.name())).map(Tokens::read);
    }

    /** What we say about ourselves. The document counts only where everybody can trust its address. */
    public ClientRegistration.Description description() {
        var document = Optional.of(address.at(DOCUMENT)).filter(OAuthParties::isEncrypted);
        return new ClientRegistration.Description("MagicTunnel", address.at(CALLBACK), document);
    }

    /** The address of the document, whether it counts or not. */
    public URI document() {
        return address.at(DOCUMENT);
    }

    private Optional<KnownClient> arranged(ServerAuth.OAuthClient client, CredentialOwner owner)
            throws UpstreamException {
        if (client.id().isEmpty()) {
            return Optional.empty();
        }
        var secret = Optional.<String>empty();
        if (client.secret().isPresent()) {
            secret = Optional.of(
                    HeaderCredentials.required(client.secret().get(), text -> secrets.valueOf(text, owner)));
        }
        return Optional.of(new KnownClient("", client.id().get(), secret, Optional.empty()));
    }

    private static boolean isEncrypted(URI document) {
        return document.getScheme().equals("https");
    }
}
