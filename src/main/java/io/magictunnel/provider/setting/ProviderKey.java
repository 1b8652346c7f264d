package io.magictunnel.provider.setting;

import io.magictunnel.provider.ApiSecret;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialOwner;
import java.time.Instant;
import java.util.Optional;

/** A key that somebody gives for a provider, on its way into the vault. */
public record ProviderKey(ApiSecret secret, Optional<Instant> expiresAt) {

    /** Where the vault keeps the key of a provider. */
    static CredentialId place(String provider) {
        return new CredentialId(CredentialOwner.shared(), "llm:" + provider);
    }

    static Optional<String> providerAt(CredentialId place) {
        return Optional.of(place)
                .filter(id -> id.owner().equals(CredentialOwner.shared()))
                .map(CredentialId::name)
                .filter(name -> name.startsWith("llm:"))
                .map(name -> name.substring("llm:".length()));
    }
}
