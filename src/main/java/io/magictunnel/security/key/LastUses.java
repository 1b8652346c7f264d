package io.magictunnel.security.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.ConcurrentHashMap;

/** When API keys were last used, collected beside the calls and written down together. */
@ApplicationScoped
public class LastUses {

    private static final int MOST_WAITING = 10_000;

    @Inject
    ApiKeyRepository keys;

    private final ConcurrentHashMap<String, Instant> waiting = new ConcurrentHashMap<>();

    public void note(String keyId, Instant now) {
        if (waiting.size() < MOST_WAITING) {
            waiting.put(keyId, now);
        }
    }

    /** Writes what came together since the last time. What cannot be written is dropped: a later use will tell. */
    public void writeDown() {
        var taken = new HashMap<String, Instant>();
        waiting.forEach((id, at) -> {
            if (waiting.remove(id, at)) {
                taken.put(id, at);
            }
        });
        if (!taken.isEmpty()) {
            keys.used(taken);
        }
    }
}
