package io.magictunnel.upstream.proof;

import io.magictunnel.security.Caller;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialUses;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.credential.SecretText;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** For which upstream servers a credential is used: because their definitions name it, or because it came from them. */
@ApplicationScoped
public class ServerCredentialUses implements CredentialUses {

    @Inject
    UpstreamServers servers;

    @Override
    public List<Use> of(Caller caller, CredentialId credential) {
        return servers.visibleTo(caller).stream()
                .map(status -> servers.definition(caller, status.name()))
                .flatMap(server -> use(server, credential.name()).stream())
                .toList();
    }

    static Optional<Use> use(ServerDefinition server, String name) {
        if (name.startsWith(VaultTokens.prefix(server.name()))) {
            return Optional.of(new Use("consent", server.name()));
        }
        return secretOf(server)
                .filter(secret -> secret.equals(new SecretText.InVault(name)))
                .map(secret -> new Use("server", server.name()));
    }

    private static Optional<SecretText> secretOf(ServerDefinition server) {
        if (!(server.transport() instanceof ServerTransport.Endpoint endpoint)) {
            return Optional.empty();
        }
        return switch (endpoint.auth()) {
            case ServerAuth.None ignored -> Optional.empty();
            case ServerAuth.Header header -> Optional.of(header.value());
            case ServerAuth.OAuth(var client) -> client.secret();
            case ServerAuth.ClientCredentials(var client) -> client.secret();
        };
    }
}
