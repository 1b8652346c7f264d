package io.magictunnel.security.vault;

import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Exchanges the key of the vault while it is in use. The new key is kept before a value depends on it, and the old one is
 * forgotten after no value does, so that a crash between loses nothing.
 */
@ApplicationScoped
public class VaultRotation {

    @Inject
    KeyRing ring;

    @Inject
    Vault vault;

    /**
     * What was done.
     *
     * @param key the id of the key that protects all values now
     */
    public record Rotated(String key, int credentials) {}

    /** Is told how far the exchange is. */
    @FunctionalInterface
    public interface Listener {

        void moved(int credentials, int all);
    }

    /**
     * How it stands with the keys.
     *
     * @param given whether the operator gives them
     * @param locked how many credentials none of them opens
     */
    public record Standing(boolean given, long locked) {}

    public Standing standing() {
        return new Standing(ring.isGiven(), vault.locked());
    }

    public Rotated rotate(Caller actor) {
        return rotate(actor, (credentials, all) -> {});
    }

    /** Keys of the environment are exchanged there: the new one is put before the old one, and this call moves the values. */
    public synchronized Rotated rotate(Caller actor, Listener listener) {
        actor.require(Role.ADMIN);
        if (ring.find().isEmpty()) {
            ring.getOrMake(vault.locked() == 0);
        } else if (!ring.isGiven()) {
            ring.add();
        }
        var keys = ring.get();
        var moved = vault.keepAllUnder(actor, keys, listener);
        if (!ring.isGiven()) {
            ring.forgetOthers();
        }
        return new Rotated(keys.newest().id(), moved);
    }
}
