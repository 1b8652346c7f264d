package io.magictunnel.upstream.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.security.vault.CredentialOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What servers wanted lately and nobody has allowed yet, so that the person who is asked next is asked for that too. */
@ApplicationScoped
public class WantedScopes {

    private record Key(String server, CredentialOwner owner) {}

    private final Cache<Key, Set<String>> wanted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    void note(String server, CredentialOwner owner, Set<String> scopes) {
        wanted.put(new Key(server, owner), Set.copyOf(scopes));
    }

    public Set<String> of(String server, CredentialOwner owner) {
        return Optional.ofNullable(wanted.getIfPresent(new Key(server, owner))).orElse(Set.of());
    }
}
