package io.magictunnel.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Who speaks as which vendor does. */
@ApplicationScoped
public class LlmClients {

    private final Map<ProviderKind, LlmClient> byKind = new EnumMap<>(ProviderKind.class);

    LlmClients() {}

    @Inject
    LlmClients(@Any Instance<LlmClient> clients) {
        clients.forEach(this::add);
    }

    public LlmClient of(ProviderKind kind) {
        var client = byKind.get(kind);
        if (client == null) {
            throw new IllegalStateException("Nobody speaks to providers of the kind " + kind.spelling());
        }
        return client;
    }

    final void add(LlmClient client) {
        byKind.put(client.kind(), client);
    }
}
