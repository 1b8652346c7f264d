package io.magictunnel.mcp.stream;

import io.magictunnel.protocol.JsonBody;

/** Where something can be said to a client before its answer. */
@FunctionalInterface
public interface WayBack {

    /** @return whether it is on its way; false where it is lost */
    boolean tell(JsonBody message);
}
