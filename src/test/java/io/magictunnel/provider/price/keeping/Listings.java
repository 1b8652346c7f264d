package io.magictunnel.provider.price.keeping;

import io.magictunnel.provider.price.PricedModel;
import io.magictunnel.provider.price.Rate;
import io.magictunnel.provider.price.RateCard;
import io.magictunnel.provider.price.RateLine;
import io.magictunnel.provider.price.ServiceTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Models for tests of prices. */
public final class Listings {

    private Listings() {}

    public static PricedModel model(String id, String input, String output) {
        return unpriced(id).costing(rates(input, output));
    }

    public static PricedModel unpriced(String id) {
        return new PricedModel(
                id,
                "vendor",
                "chat",
                OptionalLong.empty(),
                OptionalLong.empty(),
                new TreeSet<>(),
                Optional.empty(),
                LocalDate.parse("2026-08-01"),
                Optional.empty());
    }

    public static RateCard rates(String input, String output) {
        return new RateCard(List.of(new RateLine(
                ServiceTier.STANDARD,
                0,
                Map.of(Rate.INPUT, new BigDecimal(input), Rate.OUTPUT, new BigDecimal(output)))));
    }
}
