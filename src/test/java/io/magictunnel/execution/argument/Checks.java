package io.magictunnel.execution.argument;

import io.magictunnel.execution.Limits;
import io.magictunnel.registry.JsonSchemas;

/** Argument checks for tests, without a container. */
public final class Checks {

    private Checks() {}

    public static ArgumentCheck usual() {
        var check = new ArgumentCheck();
        check.schemas = new JsonSchemas();
        check.config = Limits.usual();
        return check;
    }
}
