package io.magictunnel.execution;

import io.magictunnel.registry.JsonSchemas;

/** Argument checks for tests, without a container. */
final class Checks {

    private Checks() {}

    static ArgumentCheck usual() {
        var check = new ArgumentCheck();
        check.schemas = new JsonSchemas();
        check.config = Limits.usual();
        return check;
    }
}
