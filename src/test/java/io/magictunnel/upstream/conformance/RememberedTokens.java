package io.magictunnel.upstream.conformance;

import io.magictunnel.upstream.oauth.KnownClient;
import io.magictunnel.upstream.oauth.TokenStore;
import io.magictunnel.upstream.oauth.Tokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens until the program ends. */
public final class RememberedTokens implements TokenStore {

    private final Map<String, KnownClient> clients = new ConcurrentHashMap<>();
    private volatile Optional<Tokens> tokens = Optional.empty();

    @Override
    public Optional<Tokens> tokens() {
        return tokens;
    }

    @Override
    public void keep(Tokens got) {
        tokens = Optional.of(got);
    }

    @Override
    public void forget(Tokens old) {
        tokens = tokens.filter(kept -> !kept.equals(old));
    }

    @Override
    public Optional<KnownClient> client(String issuer) {
        return Optional.ofNullable(clients.get(issuer));
    }

    @Override
    public void keep(KnownClient client) {
        clients.put(client.issuer(), client);
    }
}
