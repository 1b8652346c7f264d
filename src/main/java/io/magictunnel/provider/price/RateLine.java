package io.magictunnel.provider.price;

import io.magictunnel.platform.DomainException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of a price list.
 *
 * @param above for requests with more than so many tokens
 * @param prices in micro-dollars for one token, search or request, which for tokens is the same as dollars for a million
 */
public record RateLine(ServiceTier tier, long above, Map<Rate, BigDecimal> prices) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
    private static final int MOST_DIGITS = 24;
    private static final long MOST_TOKENS = 1_000_000_000;

    public RateLine {
        if (above < 0 || above > MOST_TOKENS) {
            throw invalid("'above' is %d; allowed is 0 to %d".formatted(above, MOST_TOKENS));
        }
        prices.forEach(RateLine::check);
        prices = shortest(prices);
    }

    /** 1.50 and 1.5 are the same price, and nobody writes 1E+4. */
    private static Map<Rate, BigDecimal> shortest(Map<Rate, BigDecimal> prices) {
        var all = new EnumMap<Rate, BigDecimal>(Rate.class);
        prices.forEach((rate, price) -> all.put(rate, shortest(price)));
        return Collections.unmodifiableMap(all);
    }

    private static BigDecimal shortest(BigDecimal price) {
        var stripped = price.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void check(Rate rate, BigDecimal price) {
        if (price.signum() < 0 || price.compareTo(MOST) > 0 || price.scale() > MOST_DIGITS || price.scale() < -9) {
            throw invalid("'%s' is %s; allowed is 0 to %s with at most %d decimal places"
                    .formatted(rate.spelling(), price, MOST, MOST_DIGITS));
        }
    }

    private static DomainException invalid(String message) {
        return new DomainException(PriceError.INVALID_PRICE, message);
    }
}
