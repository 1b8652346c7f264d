package io.magictunnel.upstream.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.upstream.oauth.ConsentRequest;
import io.magictunnel.upstream.oauth.OAuthParty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Questions that somebody's browser was sent away with, on the node that sent it. Each is answered once, or soon forgotten. */
@ApplicationScoped
public class PendingConsents {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Cache<String, Pending> waiting =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(PATIENCE).build();

    /**
     * A question.
     *
     * @param userId who asked to be asked, and alone may answer
     */
    record Pending(String userId, String server, CredentialOwner owner, OAuthParty party, ConsentRequest request) {}

    void add(Pending pending) {
        waiting.put(pending.request().state(), pending);
    }

    /** Takes a question out. One that is somebody else's is gone as well: its state is no secret any more. */
    Optional<Pending> take(String state, String userId) {
        return Optional.ofNullable(waiting.asMap().remove(state))
                .filter(pending -> pending.userId().equals(userId));
    }
}
