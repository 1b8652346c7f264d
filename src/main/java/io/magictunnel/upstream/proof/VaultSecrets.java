package io.magictunnel.upstream.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.vault.CredentialChanged;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.Vault;
import io.magictunnel.upstream.credential.SecretText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** What references of definitions stand for: a user's own credential comes before the shared one of that name. */
@ApplicationScoped
public class VaultSecrets {

    private static final System.Logger LOGGER = System.getLogger(VaultSecrets.class.getName());

    /** So long a change that was made on another node may stay unnoticed. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    @Inject
    Vault vault;

    private final Cache<CredentialId, Optional<String>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param owner for whom a server is asked */
    Optional<String> valueOf(SecretText secret, CredentialOwner owner) {
        return switch (secret) {
            case SecretText.Given(var value) -> Optional.of(value);
            case SecretText.InVault(var name) ->
                open(new CredentialId(owner, name)).or(() -> open(new CredentialId(CredentialOwner.shared(), name)));
        };
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged change) {
        known.invalidate(change.id());
    }

    private Optional<String> open(CredentialId id) {
        try {
            return known.get(id, vault::open);
        } catch (DomainException locked) {
            LOGGER.log(
                    Level.ERROR, "A credential cannot be used: name={0}, reason={1}", id.name(), locked.getMessage());
            return Optional.empty();
        }
    }
}
