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

    /** Keys of the environment are exchanged there: the new one is put before the old one, and this call moves the values. */
    public synchronized Rotated rotate(Caller actor) {
        actor.require(Role.ADMIN);
        if (ring.find().isEmpty()) {
            ring.getOrMake(vault.locked() == 0);
        } else if (!ring.isGiven()) {
            ring.add();
        }
        var keys = ring.get();
        var moved = vault.keepAllUnder(actor, keys);
        if (!ring.isGiven()) {
            ring.forgetOthers();
        }
        return new Rotated(keys.newest().id(), moved);
    }
}
