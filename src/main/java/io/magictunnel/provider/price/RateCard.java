package io.magictunnel.provider.price;

import io.magictunnel.platform.DomainException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The price list of one model. What it says counts. Where it is silent: a longer request, or another tier, changes a price as it
 * changes the price of all input or all output; and a special kind of token costs what the general kind does.
 *
 * @param uplifts by which factor tokens are dearer where the vendor answers in a region that the operator has chosen
 */
public record RateCard(List<RateLine> lines, Map<String, BigDecimal> uplifts) {

    /** What vendors call a place that nobody has chosen. */
    private static final Set<String> ANYWHERE = Set.of("", "global", "default", "not_available");

    private static final int MOST_LINES = 60;
    private static final int MOST_UPLIFTS = 60;
    private static final BigDecimal MOST_UPLIFT = BigDecimal.valueOf(100);

    public RateCard {
        lines = List.copyOf(lines);
        uplifts = Map.copyOf(uplifts);
        if (lines.size() > MOST_LINES) {
            throw invalid("There are %d lines; allowed are %d".formatted(lines.size(), MOST_LINES));
        }
        if (places(lines).distinct().count() < lines.size()) {
            throw invalid("Two lines are about the same tier and length");
        }
        check(uplifts);
        if (lines.stream().noneMatch(RateCard::isBasic)) {
            throw invalid("A line without 'tier' and 'above' must say what 'input' and 'output' cost");
        }
    }

    public RateCard(List<RateLine> lines) {
        this(lines, Map.of());
    }

    public RateCard withUplifts(Map<String, BigDecimal> factors) {
        return new RateCard(lines, factors);
    }

    private static void check(Map<String, BigDecimal> uplifts) {
        if (uplifts.size() > MOST_UPLIFTS
                || uplifts.values().stream()
                        .anyMatch(factor -> factor.signum() <= 0 || factor.compareTo(MOST_UPLIFT) > 0)) {
            throw invalid("'uplifts' are up to %d factors, each more than 0 and at most %s"
                    .formatted(MOST_UPLIFTS, MOST_UPLIFT));
        }
    }

    private static Stream<String> places(Collection<RateLine> lines) {
        return lines.stream().map(line -> line.tier() + " " + line.above());
    }

    /** Where requests of any length cost something; some lists begin their steps at 0. */
    private static boolean isBasic(RateLine line) {
        return line.tier() == ServiceTier.STANDARD
                && line.above() == 0
                && line.prices().containsKey(Rate.INPUT)
                && line.prices().containsKey(Rate.OUTPUT);
    }

    private static DomainException invalid(String message) {
        return new DomainException(PriceError.INVALID_PRICE, message);
    }

    /**
     * What one token, search or request costs in micro-dollars; empty where the list does not tell it.
     *
     * @param input how many tokens the whole request has, those from the cache included
     */
    public Optional<BigDecimal> rate(ServiceTier tier, long input, Rate rate) {
        if (!rate.isPerToken()) {
            return said(ServiceTier.STANDARD, 0, rate);
        }
        return price(tier, stepOf(tier, input), rate);
    }

    /** How a price differs between a place in the list and another one, which it has in common with its anchor. */
    private Optional<BigDecimal> price(ServiceTier tier, long step, Rate rate) {
        return said(tier, step, rate).or(() -> derived(tier, step, rate));
    }

    private Optional<BigDecimal> derived(ServiceTier tier, long step, Rate rate) {
        if (tier == ServiceTier.STANDARD) {
            return step == 0
                    ? rate.general().flatMap(general -> price(tier, 0, general))
                    : price(tier, 0, rate)
                            .map(base -> times(base, standard(step, rate.anchor()), standard(0, rate.anchor())));
        }
        if (said(tier, step, rate.anchor()).isPresent()) {
            return price(ServiceTier.STANDARD, step, rate)
                    .map(base -> times(base, said(tier, step, rate.anchor()), standard(step, rate.anchor())));
        }
        if (step > 0) {
            return price(tier, 0, rate).map(base -> times(base, standard(step, rate), standard(0, rate)));
        }
        return tier.mayBeDearer() ? Optional.empty() : standard(0, rate);
    }

    private Optional<BigDecimal> standard(long step, Rate rate) {
        return said(ServiceTier.STANDARD, step, rate)
                .or(() -> rate == rate.anchor() && step > 0
                        ? said(ServiceTier.STANDARD, 0, rate)
                        : derived(ServiceTier.STANDARD, step, rate));
    }

    private static BigDecimal times(BigDecimal base, Optional<BigDecimal> here, Optional<BigDecimal> there) {
        var divisor = there.filter(number -> number.signum() > 0);
        return here.isEmpty() || divisor.isEmpty()
                ? base
                : base.multiply(here.get()).divide(divisor.get(), MathContext.DECIMAL128);
    }

    private long stepOf(ServiceTier tier, long input) {
        return lines.stream()
                .filter(line -> line.tier() == tier || line.tier() == ServiceTier.STANDARD)
                .mapToLong(RateLine::above)
                .filter(above -> above < input)
                .max()
                .orElse(0);
    }

    private Optional<BigDecimal> said(ServiceTier tier, long step, Rate rate) {
        return lines.stream()
                .filter(line -> line.tier() == tier && line.above() == step)
                .findFirst()
                .map(line -> line.prices().get(rate));
    }

    /**
     * By which factor tokens are dearer in a region. Where the list has factors, but none for this region, the greatest counts.
     */
    public BigDecimal uplift(String region) {
        return isAnywhere(region) ? BigDecimal.ONE : uplifts.getOrDefault(region, greatestUplift());
    }

    /** Wherever it may be answered. */
    public BigDecimal greatestUplift() {
        return uplifts.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private static boolean isAnywhere(String region) {
        return ANYWHERE.contains(region);
    }

    /** From how many tokens on, up to so many, a request has other prices: 0, and each step on the way. */
    LongStream steps(long input) {
        return LongStream.concat(
                        LongStream.of(0),
                        lines.stream().mapToLong(RateLine::above).filter(above -> above < input))
                .distinct();
    }

    /** The same without what holds for long requests only. */
    public RateCard usual() {
        return new RateCard(lines.stream().filter(line -> line.above() == 0).toList(), uplifts);
    }

    /** Every price that the list says, by its place, so that two lists can be compared. */
    public Map<String, BigDecimal> byPlace() {
        var all = new HashMap<String, BigDecimal>();
        lines.forEach(line -> line.prices()
                .forEach((rate, price) -> all.put(
                        "%s above %d %s".formatted(line.tier().spelling(), line.above(), rate.spelling()), price)));
        uplifts.forEach((region, factor) -> all.put("uplift " + region, factor));
        return all;
    }
}
