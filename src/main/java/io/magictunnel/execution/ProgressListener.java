package io.magictunnel.execution;

import java.util.Optional;
import java.util.OptionalDouble;

/** Hears how far a call has come. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (progress, total, message) -> {};

    /** @param progress grows with every call, in the units of {@code total} */
    void progressed(double progress, OptionalDouble total, Optional<String> message);
}
