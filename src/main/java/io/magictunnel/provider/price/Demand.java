package io.magictunnel.provider.price;

import java.util.Optional;
import java.util.Set;

/**
 * What a call can use at most.
 *
 * @param input tokens of the request
 * @param output tokens of the answer, thinking included
 * @param tier that is asked for
 * @param others by which the vendor may bill instead
 * @param region where it is answered; absent where only the answer tells
 */
public record Demand(long input, long output, ServiceTier tier, Set<ServiceTier> others, Optional<String> region) {

    public Demand {
        others = Set.copyOf(others);
    }
}
