package io.magictunnel.provider.setting;

import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.setting.KeyState.Source;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import io.magictunnel.provider.wire.refusal.KnownKeys;
import io.magictunnel.security.Caller;
import io.magictunnel.security.vault.CredentialChanged;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialUses;
import io.magictunnel.security.vault.SecretMark;
import io.magictunnel.security.vault.StoredCredential;
import io.magictunnel.security.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of providers, for the calls that show them. One of the vault is remembered for moments, so that calls need not open it. */
@ApplicationScoped
public class ProviderKeys implements CredentialUses {

    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    @Inject
    Vault vault;

    @Inject
    FileProviders file;

    @Inject
    KnownKeys secrets;

    @Inject
    Clock clock;

    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    private record Opened(Optional<ApiSecret> secret, Instant until) {}

    Optional<ApiSecret> of(ProviderSetting setting) {
        var key = setting.origin() == Origin.FILE
                ? file.key(setting.name()).map(ApiSecret::new)
                : ofVault(setting.name());
        key.ifPresent(secrets::note);
        return key;
    }

    private Optional<ApiSecret> ofVault(String provider) {
        var known = opened.get(provider);
        return known != null && clock.instant().isBefore(known.until()) ? known.secret() : open(provider);
    }

    KeyState state(ProviderSetting setting) {
        if (setting.origin() == Origin.STORED) {
            return vault.find(ProviderKey.place(setting.name()))
                    .map(this::stateOf)
                    .orElse(KeyState.NONE);
        }
        return file.key(setting.name())
                .map(key -> new KeyState(
                        Source.FILE, SecretMark.of(key), Optional.empty(), Optional.empty(), Optional.empty()))
                .orElse(KeyState.NONE);
    }

    void forget(String provider) {
        opened.remove(provider);
    }

    void noteChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged change) {
        ProviderKey.providerAt(change.id()).ifPresent(this::forget);
    }

    @Override
    public List<Use> of(Caller caller, CredentialId credential) {
        return ProviderKey.providerAt(credential).map(provider -> new Use("provider", provider)).stream()
                .toList();
    }

    private Optional<ApiSecret> open(String provider) {
        var secret = vault.open(ProviderKey.place(provider)).map(ApiSecret::new);
        opened.put(provider, new Opened(secret, clock.instant().plus(REMEMBERED)));
        return secret;
    }

    private KeyState stateOf(StoredCredential credential) {
        var isOver = credential
                .expiresAt()
                .filter(at -> !clock.instant().isBefore(at))
                .isPresent();
        return new KeyState(
                isOver ? Source.EXPIRED : Source.VAULT,
                credential.mark(),
                Optional.of(credential.updatedAt()),
                credential.expiresAt(),
                credential.lastUsed());
    }
}
