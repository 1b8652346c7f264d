package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.rest.SnakeCaseJson;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The providers that were added here, not in the operator's file. A change, its key and its line in the audit trail are one. */
@ApplicationScoped
@Transactional
public class StoredProviders {

    private static final int MOST = 200;

    @Inject
    StoredProviderRepository providers;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    Map<String, ProviderDefinition> all() {
        var all = new LinkedHashMap<String, ProviderDefinition>();
        providers.all().forEach(stored -> all.put(stored.name(), definitionOf(stored)));
        return all;
    }

    ProviderDefinition get(String name) {
        return definitionOf(stored(name));
    }

    void add(Caller actor, String name, ProviderDefinition definition, Optional<ProviderKey> key) {
        if (providers.all().size() >= MOST) {
            throw new DomainException(
                    ProviderError.PROVIDER_EXISTS, "There are %d providers, which is the most".formatted(MOST));
        }
        providers.add(new StoredProvider(name, text(definition), clock.instant(), actor.userName()));
        record(actor, "provider.add", name, definition);
        key.ifPresent(given -> keep(actor, name, given));
    }

    void replace(Caller actor, String name, ProviderDefinition definition) {
        stored(name).replace(text(definition), clock.instant());
        record(actor, "provider.replace", name, definition);
    }

    /** Its key goes with it. */
    void remove(Caller actor, String name) {
        providers.remove(stored(name));
        if (vault.find(ProviderKey.place(name)).isPresent()) {
            vault.remove(actor, ProviderKey.place(name));
        }
        trail.record(actor, "provider.remove", "provider", name, AuditTrail.Outcome.OK, "");
    }

    void keep(Caller actor, String name, ProviderKey key) {
        vault.put(actor, ProviderKey.place(name), key.secret().text(), key.expiresAt());
    }

    void forgetKey(Caller actor, String name) {
        vault.remove(actor, ProviderKey.place(name));
    }

    private StoredProvider stored(String name) {
        return providers
                .find(name)
                .orElseThrow(() -> new DomainException(
                        ProviderError.PROVIDER_NOT_FOUND, "There is no provider '%s'".formatted(name)));
    }

    private static ProviderDefinition definitionOf(StoredProvider stored) {
        return SnakeCaseJson.MAPPER.readValue(stored.definition(), ProviderDefinition.class);
    }

    private void record(Caller actor, String action, String name, ProviderDefinition definition) {
        var what = "%s %s"
                .formatted(definition.kind().spelling(), definition.base().orElse(""))
                .strip();
        trail.record(actor, action, "provider", name, AuditTrail.Outcome.OK, what);
    }

    private static String text(ProviderDefinition definition) {
        var text = SnakeCaseJson.MAPPER.writeValueAsString(definition);
        if (text.length() > StoredProvider.LONGEST_DEFINITION) {
            throw DefinitionRule.refusal(
                    "provider",
                    "found %d characters; allowed: %d".formatted(text.length(), StoredProvider.LONGEST_DEFINITION));
        }
        return text;
    }
}
