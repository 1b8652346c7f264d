package io.magictunnel.provider.dialect;

import io.magictunnel.provider.wire.VendorEvent;

/** Understands what one vendor says in a stream. */
public interface StreamReader {

    /** Takes the next thing; whether it was the last one. */
    boolean take(VendorEvent event);

    /** Whether the answer is whole although nothing says that it is, where the stream just ends. */
    default boolean isWholeAtItsEnd() {
        return false;
    }
}
