package io.magictunnel.provider.chat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A model as its provider lists it. Prices are not told by providers. */
public record ModelEntry(
        String id,
        String name,
        OptionalLong maxInputTokens,
        OptionalLong maxOutputTokens,
        ModelAbilities abilities,
        Lifecycle lifecycle,
        Optional<Instant> retires) {

    /** Where a model stands between its release and its end. */
    public enum Lifecycle {
        UNKNOWN,
        ACTIVE,
        DEPRECATED,
        RETIRED
    }

    /** A model of which only the name is known. */
    public static ModelEntry named(String id) {
        return new ModelEntry(
                id,
                id,
                OptionalLong.empty(),
                OptionalLong.empty(),
                ModelAbilities.UNKNOWN,
                Lifecycle.UNKNOWN,
                Optional.empty());
    }
}
