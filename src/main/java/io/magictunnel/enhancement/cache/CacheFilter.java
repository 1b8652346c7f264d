package io.magictunnel.enhancement.cache;

import java.time.Instant;
import java.util.Optional;

/** Which answers somebody means. What is absent does not matter. */
public record CacheFilter(Optional<String> tool, Optional<Instant> olderThan) {

    public static final CacheFilter ALL = new CacheFilter(Optional.empty(), Optional.empty());

    public static CacheFilter of(String tool) {
        return new CacheFilter(Optional.of(tool), Optional.empty());
    }

    boolean holds(String ofTool, Instant madeAt) {
        return tool.filter(name -> !name.equals(ofTool)).isEmpty()
                && olderThan.filter(then -> !madeAt.isBefore(then)).isEmpty();
    }
}
