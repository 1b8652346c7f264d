package io.magictunnel.provider.price;

import io.magictunnel.provider.chat.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a model costs from some time on. All parts of a call are added up without losing a digit; only their sum is rounded, once
 * for each call, half up to a whole micro-dollar.
 *
 * @param id of the model in price lists
 */
public record Price(String id, Origin origin, Instant validFrom, RateCard rates) {

    /** Who says so. */
    public enum Origin {
        /** An administrator. */
        OVERRIDE,
        /** A price file of the operator. */
        FILE,
        /** The table of this release. */
        SHIPPED,
        /** It runs on machines that nobody charges by the token. */
        LOCAL
    }

    /** What was used, in money; empty where something was used whose price is unknown. */
    public Optional<Money> cost(Usage usage) {
        return new Bill(this, tierOf(usage), usage.input())
                .add(Rate.INPUT, usage.inputUncached() - usage.audio() - usage.image())
                .add(Rate.AUDIO_INPUT, usage.audio())
                .add(Rate.IMAGE_INPUT, usage.image())
                .add(Rate.CACHE_READ, usage.cacheRead())
                .add(Rate.CACHE_WRITE_5M, usage.cacheWrite5m())
                .add(Rate.CACHE_WRITE_1H, usage.cacheWrite1h())
                .add(Rate.OUTPUT, usage.output() - usage.reasoning())
                .add(Rate.REASONING, usage.reasoning())
                .add(Rate.SEARCH, usage.serverToolCalls())
                .total(RoundingMode.HALF_UP);
    }

    /**
     * The most that a call with so many tokens can cost, rounded up: as if all input were of the dearest kind and all output too.
     * Searches of the vendor are not in it.
     */
    public Optional<Money> most(long input, long output, ServiceTier tier) {
        return new Bill(this, tier, input)
                .add(dearest(tier, input, Rate.INPUT, Rate.CACHE_WRITE_5M, Rate.CACHE_WRITE_1H), input)
                .add(dearest(tier, input, Rate.OUTPUT, Rate.REASONING), output)
                .total(RoundingMode.CEILING);
    }

    private Rate dearest(ServiceTier tier, long input, Rate... kinds) {
        var dearest = kinds[0];
        for (var kind : kinds) {
            dearest = costs(tier, input, kind).compareTo(costs(tier, input, dearest)) > 0 ? kind : dearest;
        }
        return dearest;
    }

    private BigDecimal costs(ServiceTier tier, long input, Rate kind) {
        return rates.rate(tier, input, kind).orElse(BigDecimal.ZERO);
    }

    private static ServiceTier tierOf(Usage usage) {
        return usage.tier().map(ServiceTier::named).orElse(ServiceTier.STANDARD);
    }

    /** A sum that is unknown as soon as one part of it is. */
    private static final class Bill {

        private final Price price;
        private final ServiceTier tier;
        private final long input;
        private Optional<BigDecimal> sum;

        private Bill(Price price, ServiceTier tier, long input) {
            this.price = price;
            this.tier = tier;
            this.input = input;
            this.sum = Optional.of(price.rates.rate(tier, input, Rate.REQUEST).orElse(BigDecimal.ZERO));
        }

        private Bill add(Rate rate, long count) {
            if (count > 0) {
                var part = price.rates.rate(tier, input, rate).map(one -> one.multiply(BigDecimal.valueOf(count)));
                sum = sum.flatMap(known -> part.map(known::add));
            }
            return this;
        }

        private Optional<Money> total(RoundingMode rounding) {
            return sum.map(micros -> Money.of(micros, rounding));
        }
    }
}
