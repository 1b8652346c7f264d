package io.magictunnel.provider;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** Who speaks as which vendor does. */
@ApplicationScoped
public class LlmClients {

    @Inject
    @Any
    Instance<LlmClient> clients;

    private final Map<ProviderKind, LlmClient> byKind = new EnumMap<>(ProviderKind.class);

    @PostConstruct
    void gather() {
        clients.forEach(this::add);
    }

    void add(LlmClient client) {
        byKind.put(client.kind(), client);
    }

    public LlmClient of(ProviderKind kind) {
        var client = byKind.get(kind);
        if (client == null) {
            throw new IllegalStateException("Nobody speaks to providers of the kind " + kind.spelling());
        }
        return client;
    }
}
