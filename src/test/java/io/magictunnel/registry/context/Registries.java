package io.magictunnel.registry.context;

import io.magictunnel.registry.conflict.ConflictChoice;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.testing.SilentEvent;

/** Catalogues without a container. */
public final class Registries {

    private Registries() {}

    public static ContextRegistry with(ConflictPolicy policy) {
        var registry = new ContextRegistry();
        registry.conflicts = ConflictChoice.of(policy);
        registry.changes = new SilentEvent<>();
        registry.omissions = new SilentEvent<>();
        return registry;
    }
}
