package io.magictunnel.provider.price;

import java.math.BigDecimal;
import java.util.Optional;

/** A sum in micro-dollars that is unknown as soon as one part of it is. Nothing in it is rounded. */
record Bill(RateCard rates, ServiceTier tier, long input, Optional<BigDecimal> total) {

    /** @param input how many tokens the whole request has, which may change all prices */
    Bill(RateCard rates, ServiceTier tier, long input) {
        this(rates, tier, input, Optional.of(BigDecimal.ZERO));
    }

    /** What is not charged by the token costs nothing where the list has no price for a request. */
    Bill add(Rate rate, long count) {
        if (count <= 0) {
            return this;
        }
        var one = rates.rate(tier, input, rate);
        var price = rate == Rate.REQUEST ? one.or(() -> Optional.of(BigDecimal.ZERO)) : one;
        return with(total.flatMap(known ->
                price.map(each -> each.multiply(BigDecimal.valueOf(count))).map(known::add)));
    }

    Bill times(BigDecimal factor) {
        return with(total.map(known -> known.multiply(factor)));
    }

    private Bill with(Optional<BigDecimal> sum) {
        return new Bill(rates, tier, input, sum);
    }
}
