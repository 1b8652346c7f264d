package io.magictunnel.provider.advice;

import io.magictunnel.provider.price.Money;
import java.util.Optional;

/**
 * One way to spend less.
 *
 * @param model that is used now, as price lists call it
 * @param instead the model to use instead, where that is the way
 * @param amount what would not have been spent in the time that was looked at; an estimate by list prices
 */
public record Saving(Way way, String model, Optional<String> instead, Money amount, String reason) {

    /** What would be done otherwise. */
    public enum Way {
        CHEAPER_MODEL,
        CACHE,
        BATCH
    }
}
