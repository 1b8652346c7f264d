package io.magictunnel.provider.price;

import io.magictunnel.provider.chat.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
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
        var audio = Math.min(usage.audio(), usage.inputUncached());
        var image = Math.min(usage.image(), usage.inputUncached() - audio);
        var reasoning = Math.min(usage.reasoning(), usage.output());
        return new Bill(rates, tierOf(usage), usage.input())
                .add(Rate.INPUT, usage.inputUncached() - audio - image)
                .add(Rate.AUDIO_INPUT, audio)
                .add(Rate.IMAGE_INPUT, image)
                .add(Rate.CACHE_READ, usage.cacheRead())
                .add(Rate.CACHE_WRITE_5M, usage.cacheWrite5m())
                .add(Rate.CACHE_WRITE_1H, usage.cacheWrite1h())
                .add(Rate.OUTPUT, usage.output() - reasoning)
                .add(Rate.REASONING, reasoning)
                .times(rates.uplift(usage.region().orElse("")))
                .add(Rate.SEARCH, usage.serverToolCalls())
                .add(Rate.REQUEST, 1)
                .total()
                .map(micros -> Money.of(micros, RoundingMode.HALF_UP));
    }

    /**
     * The most that a call can cost, rounded up: as if all input were of the dearest kind and all output too, billed by the dearest
     * tier there may be, with the dearest length up to its own. Searches of the vendor are not in it.
     */
    public Optional<Money> most(Demand demand) {
        var asked = most(demand, demand.tier());
        return asked.map(sum -> demand.others().stream()
                        .map(other -> most(demand, other))
                        .flatMap(Optional::stream)
                        .reduce(sum, BigDecimal::max))
                .map(micros -> Money.of(micros, RoundingMode.CEILING));
    }

    private Optional<BigDecimal> most(Demand demand, ServiceTier tier) {
        var uplift = demand.region().map(rates::uplift).orElseGet(rates::greatestUplift);
        var sums = rates.steps(demand.input())
                .mapToObj(step -> most(demand, tier, step + 1, uplift))
                .toList();
        return sums.stream().allMatch(Optional::isPresent)
                ? sums.stream().map(Optional::get).reduce(BigDecimal::max)
                : Optional.empty();
    }

    /** @param length one that has the prices of a step */
    private Optional<BigDecimal> most(Demand demand, ServiceTier tier, long length, BigDecimal uplift) {
        return new Bill(rates, tier, length)
                .add(dearest(tier, length, Rate.INPUT), demand.input())
                .add(dearest(tier, length, Rate.OUTPUT), demand.output())
                .times(uplift)
                .add(Rate.REQUEST, 1)
                .total();
    }

    private Rate dearest(ServiceTier tier, long length, Rate general) {
        return Rate.chargedAs(general)
                .max(Comparator.comparing(rate -> rates.rate(tier, length, rate).orElse(BigDecimal.ZERO)))
                .orElseThrow();
    }

    private static ServiceTier tierOf(Usage usage) {
        return usage.tier().map(ServiceTier::named).orElse(ServiceTier.STANDARD);
    }
}
