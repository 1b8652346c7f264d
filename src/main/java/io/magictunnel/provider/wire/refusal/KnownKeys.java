package io.magictunnel.provider.wire.refusal;

import io.magictunnel.provider.ApiSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The keys that this server has used, whoever's they are: no vendor's words may repeat one of them to anybody. */
@ApplicationScoped
public class KnownKeys {

    /** The oldest are forgotten then. */
    private static final int MOST = 1_000;

    private volatile Set<ApiSecret> used = Set.of();
    private volatile KeyRedaction ofUsed = KeyRedaction.of(Set.of());

    public void note(ApiSecret key) {
        if (!used.contains(key)) {
            add(key);
        }
    }

    /**
     * What takes keys out of a vendor's words.
     *
     * @param own the key that was shown to it, which may be one that is not kept
     */
    public KeyRedaction with(Optional<ApiSecret> own) {
        return own.filter(key -> !used.contains(key))
                .map(key -> {
                    var all = new LinkedHashSet<>(used);
                    all.add(key);
                    return KeyRedaction.of(all);
                })
                .orElse(ofUsed);
    }

    private synchronized void add(ApiSecret key) {
        var all = new LinkedHashSet<>(used);
        all.add(key);
        while (all.size() > MOST) {
            all.removeFirst();
        }
        ofUsed = KeyRedaction.of(all);
        used = all;
    }
}
