package io.magictunnel.discovery;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody looks for.
 *
 * @param mode how to rank; where empty, as the operator has set
 * @param limit how many tools are wanted at most
 * @param threshold the least confidence of a hit; where empty, what the operator has set
 */
public record FindRequest(
        String sentence, Optional<DiscoveryMode> mode, int limit, FindFilter filter, OptionalDouble threshold) {

    /** As the operator has set it. */
    public static FindRequest of(String sentence, int limit) {
        return new FindRequest(sentence, Optional.empty(), limit, FindFilter.NONE, OptionalDouble.empty());
    }
}
